import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { buildSite } from '../src/build/build.ts'
import { nextChanges } from '../src/build/changes.ts'
import type { BuildOptions } from '../src/build/options.ts'
import { visible } from '../src/errors.ts'
import { filesOf } from '../src/output/inventory.ts'
import {
  pagesAmong,
  siteChanges,
  type Pages,
  type SiteChanges,
} from '../src/publish/site-changes.ts'
import { buildFlags, buildOptions, root } from './build-options.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'

const usage = `Lists the addresses that the next publication adds, changes, removes or redirects.

  npm run whatchanges -- [--since REV] [--content DIR] [--date YYYY-MM-DD] [--base-url URL] [--json]

  --since REV      against what this revision of git would publish (default: the site in --output)
  --output DIR     the site as it was last built (default: _site)
  --content DIR    folder that holds articles (default: content)
  --date DAY       the day of the publication (default: today in Beijing)
  --json           prints the addresses as JSON

Nothing that is published changes. Style sheets, scripts and feeds are not listed.`

const run = promisify(execFile)

await runCommand({
  usage,
  options: {
    ...buildFlags,
    since: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const options = { ...buildOptions(values), drafts: false }
    const flags = flagsOf({ ...values, date: options.day })
    const { since } = values
    const changes =
      since === undefined ? await nextChanges(options) : await changesSince(since, options, flags)
    const lines = values.json ? JSON.stringify(changes) : inLines(changes)
    if (lines !== '') console.log(visible(lines))
    console.error(inWords(changes))
    return 0
  },
})

/** What the content of now publishes, against what a revision does. */
async function changesSince(
  revision: string,
  options: BuildOptions,
  flags: readonly string[],
): Promise<SiteChanges> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-whatchanges-'))
  try {
    const before = await buildRevision(revision, folder, flags)
    const next = join(folder, 'next')
    const { answers } = await buildSite({ ...options, output: next })
    return siteChanges(pagesIn(before), pagesIn(next), answers.redirects)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function pagesIn(folder: string): Pages {
  return pagesAmong(filesOf(folder), (file) => readFileSync(join(folder, file), 'utf8'))
}

/** What a revision publishes, built by its own code from its own content. */
async function buildRevision(
  revision: string,
  folder: string,
  flags: readonly string[],
): Promise<string> {
  const tree = join(folder, 'tree')
  const output = join(folder, 'before')
  await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]).catch(() => {
    throw new UsageError(`"${revision}" is no revision. Write one such as  --since HEAD~1`)
  })
  await git(['worktree', 'add', '--detach', tree, revision])
  try {
    await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
    const script = join(tree, 'scripts/build.ts')
    await run(process.execPath, [script, '--output', output, ...flags], { cwd: tree })
    return output
  } finally {
    await git(['worktree', 'remove', '--force', tree])
  }
}

async function git(args: readonly string[]): Promise<void> {
  await run('git', [...args], { cwd: root })
}

interface Values {
  readonly content: string
  readonly date: string
  readonly 'base-url'?: string | undefined
}

/** The flags of this command, for the build of another revision. */
function flagsOf({ content, date, 'base-url': url }: Values): readonly string[] {
  const base = url === undefined ? [] : ['--base-url', url]
  return ['--content', relative(root, resolve(content)), '--date', date, ...base]
}

function inLines({ added, changed, removed, redirected }: SiteChanges): string {
  return [
    ...added.map((address) => `+ ${address}`),
    ...changed.map((address) => `~ ${address}`),
    ...removed.map((address) => `- ${address}`),
    ...redirected.map(({ from, to }) => `> ${from} → ${to}`),
  ].join('\n')
}

function inWords({ added, changed, removed, redirected }: SiteChanges): string {
  return `${added.length} added, ${changed.length} changed, ${removed.length} removed, ${redirected.length} redirected`
}
