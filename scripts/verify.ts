import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { completeSite } from '../src/build/with-edition.ts'
import { ContentError, visible } from '../src/errors.ts'
import { filesOf } from '../src/output/inventory.ts'
import { manifestFile, readManifest, type Manifest } from '../src/publish/manifest.ts'
import { sayWhoBuilds } from './build-options.ts'
import { hosts, isHostName, type HostName } from '../src/publish/hosts/hosts.ts'
import { inWords } from '../src/publish/verify/report.ts'
import { folderTarget, liveTarget, type Target } from '../src/publish/verify/target.ts'
import { verify } from '../src/publish/verify/verify.ts'
import { baseOf } from '../src/urls.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'

const usage = `Proves a built folder, or a live site, against its manifest.

  npm run verify -- DIR|URL [--host HOST] [--manifest FILE|SHA256] [--json]

  DIR, URL          _site, or the front page of a site such as https://example.org/archive/
  --host HOST       who serves the site: ${Object.keys(hosts).join(', ')} (default: nginx)
  --manifest FILE   a manifest that you trust, or the SHA-256 of the one that you published, so that pages and
                    manifest cannot be changed together (default: the one of the folder or site itself)
  --json            prints the report as JSON
  --quiet           shows no progress

It names each file that is missing, changed or not listed, each address, alias, notice, header and link
that is not as promised, and each list that still holds a removed article.
Exit code 0: all is as promised. 1: it is not. 2: called wrongly.`

const fix = 'fix: build the site first, with  npm run build , or check the address'

await runCommand({
  usage,
  options: {
    host: { type: 'string', default: 'nginx' },
    manifest: { type: 'string' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run({ values, positionals }) {
    const [name] = positionals
    if (name === undefined || positionals.length > 1) {
      throw new UsageError('Say which one folder or address to verify, as in  _site')
    }
    const target = targetOf(name)
    if (!target.isLive) await completeSite(resolve(name), sayWhoBuilds)
    const host = hostOf(values.host)
    const manifest = await manifestOf(target, values.manifest)
    if (manifest === undefined) {
      console.error(
        visible(`${values.manifest ?? name} has no manifest that can be read.\n  ${fix}`),
      )
      return 1
    }
    const present = target.isLive ? undefined : filesOf(name)
    const progress = values.quiet ? () => undefined : showProgress
    const report = await verify({ target, manifest, host, present, progress })
    console.log(visible(values.json ? JSON.stringify(report) : inWords(report)))
    return report.faults.length === 0 ? 0 : 1
  },
})

function targetOf(name: string): Target {
  if (!/^https?:/i.test(name)) return folderTarget(name)
  const base = baseOf(name)
  if (base !== undefined) return liveTarget(base.url)
  throw new UsageError(`"${name}" is not a web address. Write it as  https://example.org/`)
}

function hostOf(name: string): HostName {
  if (isHostName(name)) return name
  throw new UsageError(`"${name}" is no host. Write one of: ${Object.keys(hosts).join(', ')}`)
}

/**
 * @param trusted The file of a manifest, or the SHA-256 that the one of the target must have.
 * @returns `undefined` if there is none, or a site does not answer.
 */
async function manifestOf(
  target: Target,
  trusted: string | undefined,
): Promise<Manifest | undefined> {
  const digest = trusted !== undefined && /^[\da-f]{64}$/iu.test(trusted) ? trusted : undefined
  if (trusted !== undefined && digest === undefined)
    return readManifest(await readFile(trusted, 'utf8'))
  const reply = await target.ask(`/${manifestFile}`, true).catch(() => undefined)
  if (reply === undefined) return undefined
  const found = hash('sha256', reply.bytes)
  if (digest === undefined || digest.toLowerCase() === found)
    return readManifest(reply.bytes.toString('utf8'))
  throw new ContentError(`The manifest has the SHA-256 ${found}, not the one that was published.`, {
    code: 'changed-manifest',
    place: { file: `${target.name.replace(/\/$/u, '')}/${manifestFile}` },
    fix: 'publish the site again, and find out who changed it',
  })
}

/** A bar on a terminal; into a file goes nothing but the report. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY || (done % 50 !== 0 && done !== all)) return
  const filled = Math.round((done / all) * 30)
  const bar = '█'.repeat(filled) + '░'.repeat(30 - filled)
  process.stderr.write(`\r${bar} ${done}/${all}${done === all ? '\n' : ''}`)
}
