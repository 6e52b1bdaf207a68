import { hash } from 'node:crypto'
import { outputFile, pathOf, type Base, type Path } from '../../urls.ts'
import { metaPolicy } from '../../html/policy.ts'
import { headersOf, type HeaderRule } from '../headers.ts'
import { brokenLinksIn } from '../links.ts'
import type { ManifestFile } from '../manifest.ts'
import { mentionsGone } from './mentions-gone.ts'
import type { Fault } from './report.ts'
import type { Reply, Target } from './target.ts'

/** What files are held against. */
export interface Expectation {
  readonly base: Pick<Base, 'path'>
  readonly baseUrl: string
  /** Paths of all files. */
  readonly present: ReadonlySet<string>
  /** Addresses that lead elsewhere. */
  readonly redirected: ReadonlySet<string>
  /** Addresses of removed articles. */
  readonly gone: ReadonlySet<string>
  /** Paths of files that are no pages of ours. */
  readonly asIs: ReadonlySet<string>
  /** The headers that the host can be expected to send. */
  readonly rules: readonly HeaderRule[]
  readonly statusOfGone: 200 | 410
}

/** Holds one published file against the manifest and against what all files promise. */
export async function checkFile(
  file: ManifestFile,
  target: Target,
  expectation: Expectation,
): Promise<readonly Fault[]> {
  const path = pathOf(file.path)
  const fault = (code: Fault['code'], message: string): Fault => ({ code, path, message })
  const reply = await target.ask(path, true).catch((error: unknown) => String(error))
  if (typeof reply === 'string') return [fault('missing', `it does not answer: ${reply}`)]

  const status = expectation.gone.has(path) ? expectation.statusOfGone : 200
  if (reply.status === 404) return [fault('missing', `there is nothing; ${file.size} bytes were.`)]
  const faults: Fault[] = []
  if (reply.status !== status) {
    faults.push(fault('wrong-status', `it answers ${reply.status}, not ${status}.`))
  }
  if (hash('sha256', reply.bytes) !== file.sha256) {
    const { length } = reply.bytes
    faults.push(fault('changed', `its ${length} bytes are not the ${file.size} of ${file.sha256}.`))
  }
  const wrong = wrongHeaders(reply, path, expectation.rules)
  return [
    ...faults,
    ...wrong.map((message) => fault('wrong-header', message)),
    ...wrongContent(file.path, path, reply.bytes, expectation),
  ]
}

function wrongHeaders(reply: Reply, path: string, rules: readonly HeaderRule[]): readonly string[] {
  return Object.entries(headersOf(path, rules)).flatMap(([name, value]) => {
    const found = reply.header(name)
    if (found?.toLowerCase() === value.toLowerCase()) return []
    return found === null ? [`it lacks ${name}: ${value}`] : [`${name} is ${found}, not ${value}`]
  })
}

function wrongContent(
  file: string,
  path: Path,
  bytes: Buffer,
  expectation: Expectation,
): readonly Fault[] {
  const faults: Fault[] = mentionsGone(file, bytes, expectation).map((gone) => ({
    code: 'removed',
    path,
    message: `it still lists ${gone}, whose article was removed.`,
  }))
  if (file.endsWith('.html')) faults.push(...wrongPage(bytes.toString('utf8'), path, expectation))
  if (/^sitemap(-\d+)?\.xml$/.test(file)) {
    faults.push(...wrongSitemap(bytes.toString('utf8'), path, expectation))
  }
  return faults
}

function wrongPage(page: string, path: Path, expectation: Expectation): readonly Fault[] {
  const { base, present, redirected, asIs } = expectation
  const file = outputFile(path)
  if (asIs.has(file)) return []
  const broken = brokenLinksIn(page, file, base, present)
    .filter((link) => !redirected.has(`/${link.slice(base.path.length)}`))
    .map((link): Fault => ({ code: 'broken-link', path, message: `${link} leads nowhere.` }))
  const policy = metaPolicy(path).replaceAll("'", '&#39;')
  if (page.includes(`content="${policy}"`)) return broken
  return [...broken, { code: 'wrong-header', path, message: 'the page lacks its policy.' }]
}

/** Each of its addresses must be one of the files, all of which are asked for. */
function wrongSitemap(sitemap: string, path: Path, expectation: Expectation): readonly Fault[] {
  const { baseUrl, present } = expectation
  const addresses = sitemap.matchAll(/<loc>([^<]+)<\/loc>/g).map(([, address = '']) => address)
  return [...addresses]
    .filter((address) => {
      const inside = address.startsWith(baseUrl) ? address.slice(baseUrl.length) : 'outside'
      return !present.has(inside.replace(/(^|\/)$/, '$1index.html'))
    })
    .map((address) => ({ code: 'sitemap', path, message: `${address} is no page of the site.` }))
}
