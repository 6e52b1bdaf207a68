import { href, pathOf, type Path } from '../../urls.ts'
import { headerRules } from '../headers.ts'
import { hosts, isForHosts, type HostName } from '../hosts/hosts.ts'
import type { Host, Publication } from '../hosts/host.ts'
import type { Manifest, ManifestFile } from '../manifest.ts'
import { mapConcurrently } from './concurrently.ts'
import { checkFile, type Expectation } from './check-file.ts'
import type { Fault, VerifyReport } from './report.ts'
import type { Reply, Target } from './target.ts'

/** What is proven against what. */
export interface Verification {
  readonly target: Target
  readonly manifest: Manifest
  /** Who serves a live site; a folder is served by nobody. */
  readonly host: HostName
  /** Paths of the files that are there, where that can be known. */
  readonly present: readonly string[] | undefined
  /** Called after each address, with how many are done and how many there are. */
  readonly progress: (done: number, all: number) => void
}

/** Proves that a site is what its manifest says, and answers as its host can. */
export async function verify(verification: Verification): Promise<VerifyReport> {
  const { target, manifest, host: hostName, present, progress } = verification
  const host = hosts[hostName]
  const expectation = expect(verification, host)
  const files = manifest.files.filter((file) => !isSkipped(file, target, manifest, host))
  const addresses = target.isLive ? manifest.redirects : []
  const all = files.length + addresses.length
  let done = 0
  const counting = async (faults: Promise<readonly Fault[]>): Promise<readonly Fault[]> => {
    const found = await faults
    progress((done += 1), all)
    return found
  }
  const found = await mapConcurrently(files, async (file) =>
    counting(checkFile(file, target, expectation)),
  )
  const led = await mapConcurrently(addresses, async ({ from, to }) =>
    counting(checkRedirect(from, href(expectation.base, to), target, host)),
  )
  const faults = [...found, ...led].flat().concat(extras(present, manifest))
  return {
    target: target.name,
    host: target.isLive ? hostName : null,
    files: manifest.files.length,
    addresses: addresses.length + (target.isLive ? manifest.gone.length : 0),
    faults: faults.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))),
  }
}

function expect({ target, manifest }: Verification, host: Host): Expectation {
  const base = { path: new URL(manifest.base).pathname }
  const files = manifest.files.map(({ path }) => path)
  const rules = headerRules(manifest)
  const publication: Publication = { base, answers: manifest, rules, files }
  return {
    base,
    baseUrl: manifest.base,
    present: new Set([...files, 'manifest.json']),
    redirected: new Set(manifest.redirects.map(({ from }) => from)),
    gone: new Set(manifest.gone),
    asIs: new Set(manifest.as_is),
    rules: target.isLive ? host.headers(publication) : [],
    statusOfGone: target.isLive && host.can.answerGone ? 410 : 200,
  }
}

/** What a live host keeps to itself, or leads away from, cannot be asked for. */
function isSkipped(
  { path }: ManifestFile,
  { isLive }: Target,
  { redirects }: Manifest,
  { can }: Host,
): boolean {
  if (!isLive) return false
  const address = pathOf(path)
  return isForHosts(path) || (can.redirect && redirects.some(({ from }) => from === address))
}

async function checkRedirect(
  from: Path,
  to: string,
  target: Target,
  { can }: Host,
): Promise<readonly Fault[]> {
  const reply = await target.ask(from, !can.redirect)
  const fault = (message: string): readonly Fault[] => [
    { code: 'wrong-status', path: from, message },
  ]
  if (!can.redirect) return leads(reply, to) ? [] : fault(`no page leads on from here to ${to}.`)
  const location = reply.header('location') ?? ''
  const lead = URL.canParse(location) ? new URL(location).pathname : location
  if (reply.status === 301 && lead === to) return []
  return fault(`it answers ${reply.status} ${location}, not 301 ${to}.`)
}

/** A page in place of a redirect; none is expected where the host adds the slash or the extension. */
function leads({ status, bytes }: Reply, to: string): boolean {
  return status === 200 && bytes.includes(`content="0; url=${to}"`)
}

function extras(present: readonly string[] = [], { files }: Manifest): readonly Fault[] {
  const listed = new Set(['manifest.json', ...files.map(({ path }) => path)])
  return present
    .filter((file) => !listed.has(file))
    .map((file) => ({ code: 'extra', path: `/${file}`, message: 'the manifest does not list it.' }))
}
