import type { BuildOptions } from '../src/build/options.ts'
import { baseOf, type Base } from '../src/urls.ts'
import { buildSite, type Summary } from '../src/build/build.ts'
import { buildFlags, buildOptions } from './build-options.ts'
import { ContentError } from '../src/errors.ts'
import { manifestFile, readManifest } from '../src/publish/manifest.ts'
import { liveTarget } from '../src/publish/verify/target.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'
import { progressBar } from './progress.ts'

const usage = `Builds the site, with its search index.

  npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--date YYYY-MM-DD]
                    [--against URL] [--json]

  --content DIR    folder that holds articles (default: content)
  --output DIR     folder for the site (default: _site)
  --base-url URL   where the site will stand (default: base_url of newsroom.yaml)
  --date DAY       the day of the build (default: SOURCE_DATE_EPOCH, or today in Beijing)
  --against URL    the published site, whose addresses must go on to answer
  --drafts         shows drafts too, marked
  --json           prints the summary as JSON
  --quiet          prints nothing but mistakes

Exit code 0: built. 1: something in the content is wrong, and the old site stays. 2: called wrongly.`

function warningOf({ url }: Base): string {
  return `Warning: the pages say that they stand at ${url}, which is this machine alone.
  fix: set  base_url  in content/newsroom.yaml, or build with  --base-url https://news.example.org/`
}

await runCommand({
  usage,
  options: {
    ...buildFlags,
    against: { type: 'string' },
    drafts: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const options = { ...buildOptions(values), ...(await published(values.against)) }
    const progress = progressBar('Building', values.quiet)
    const { summary, base } = await buildSite({
      ...options,
      drafts: values.drafts,
      onProgress: progress.show,
    }).finally(progress.end)
    if (values.json) console.log(JSON.stringify(summary))
    else if (!values.quiet) console.log(inWords(summary, options.day, values.output))
    if (!values.quiet && options.base === null && isHere(base)) console.error(warningOf(base))
    return 0
  },
})

/** Whether an address leads to the machine of whoever opens it. */
function isHere({ url }: Base): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url)
}

/** What stands at an address now; nothing before the first publication. */
async function published(url: string | undefined): Promise<Pick<BuildOptions, 'against'>> {
  if (url === undefined) return {}
  const base = baseOf(url)
  if (base === undefined) {
    throw new UsageError(
      `"${url}" is not a web address. Write it as  --against https://example.org/`,
    )
  }
  const name = `${base.url}${manifestFile}`
  const reply = await liveTarget(base.url)
    .ask(`/${manifestFile}`, true)
    .catch(() => undefined)
  if (reply?.status === 404) {
    console.error(`There is no ${name}: nothing was published there before.`)
    return {}
  }
  const manifest = reply?.status === 200 ? readManifest(reply.bytes.toString()) : undefined
  if (manifest !== undefined) return { against: { name, manifest } }
  throw new ContentError('The list of what is published cannot be read.', {
    code: 'unreadable-manifest',
    place: { file: name },
    fix: 'try again when the site answers, or build without  --against',
  })
}

function inWords(
  { articles, pages, seconds, changed, reused, next_day: next }: Summary,
  day: string,
  output: string,
): string {
  const { read, render, index, verify, total } = seconds
  return [
    `${articles} articles, ${pages} pages as of ${day}, in ${output}`,
    `${changed.written} files written, ${changed.unchanged} unchanged (${reused} of them not even made), ${changed.deleted} deleted`,
    `${total} s: read ${read}, render ${render}, index ${index}, verify ${verify}`,
    next !== null && `An article appears or expires on ${next}: build again on that day.`,
  ]
    .filter((line) => line !== false)
    .join('\n')
}
