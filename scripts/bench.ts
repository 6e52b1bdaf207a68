import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { articleFiles } from '../src/article/load.ts'
import { writeCorpus } from '../src/bench/corpus.ts'
import type { Cost } from '../src/bench/measure.ts'
import { versusHugo, type Versus } from '../src/bench/versus.ts'
import type { Summary } from '../src/build/build.ts'
import { root } from './build-options.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `Measures builds of a generated archive: cold, after one edit, and after none.

  npm run bench -- [--articles N] [--seed N] [--versus hugo] [--rounds N] [--json]

  --articles N   how many articles (default: 10000)
  --seed N       which archive is generated (default: 1)
  --versus hugo  builds it in turn with Hugo and Pagefind's command, cold, and prints medians
  --rounds N     how often, with --versus (default: 5)
  --json         prints the figures as JSON

The archive is made in the system's folder for temporary files (TMPDIR) and removed afterwards.`

/** The day of all measured builds, so that they can be compared. */
const day = '2026-01-01'

const run = promisify(execFile)

await runCommand({
  usage,
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    versus: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const articles = wholeNumber(values.articles, '--articles')
    if (values.versus !== undefined && values.versus !== 'hugo') {
      throw new UsageError(`--versus takes hugo, not "${values.versus}".`)
    }
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'))
    try {
      if (values.versus === undefined) {
        const figures = await measure(folder, articles, wholeNumber(values.seed, '--seed'))
        console.log(values.json ? JSON.stringify(figures) : inWords(figures))
      } else {
        const rounds = wholeNumber(values.rounds, '--rounds')
        const figures = await versusHugo(root, folder, articles, rounds)
        console.log(values.json ? JSON.stringify(figures) : comparison(figures))
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return 0
  },
})

interface Figures {
  readonly articles: number
  readonly cold: Summary
  readonly edit: Summary
  readonly none: Summary
}

async function measure(folder: string, articles: number, seed: number): Promise<Figures> {
  console.error(`Writing ${articles} articles …`)
  const content = join(folder, 'content')
  await writeCorpus(content, articles, seed)
  const cold = await build('cold', folder)
  const [edited] = await articleFiles(join(content, 'articles'))
  if (edited !== undefined) await appendFile(edited, '\nOne more paragraph.\n')
  const edit = await build('after one edit', folder)
  const none = await build('after none', folder)
  return { articles, cold, edit, none }
}

/** Builds in a process of its own, as an editor would. */
async function build(name: string, folder: string): Promise<Summary> {
  console.error(`Building, ${name} …`)
  const paths = ['--content', join(folder, 'content'), '--output', join(folder, '_site')]
  const { stdout } = await run(
    process.execPath,
    [join(root, 'scripts/build.ts'), ...paths, '--date', day, '--json'],
    { cwd: root },
  )
  const summary: Summary = JSON.parse(stdout)
  return summary
}

function inWords(figures: Figures): string {
  const rows = [figures.cold, figures.edit, figures.none].map(({ seconds, peak_rss_mb, pages }) =>
    [seconds.read, seconds.render, seconds.index, seconds.verify, seconds.total, peak_rss_mb, pages]
      .map((value) => String(value).padStart(8))
      .join(''),
  )
  return [
    `${figures.articles} articles; seconds, peak memory of the build in MB, pages`,
    '              read  render   index  verify   total  memory   pages',
    `cold      ${rows[0]}`,
    `one edit  ${rows[1]}`,
    `none      ${rows[2]}`,
  ].join('\n')
}

function comparison({ articles, rounds, ours, theirs, ratio }: Versus): string {
  const row = (name: string, { wall_seconds, cpu_seconds, peak_mb }: Cost): string =>
    `${name.padEnd(10)}${wall_seconds.toFixed(2).padStart(8)}${cpu_seconds.toFixed(2).padStart(8)}${String(peak_mb).padStart(8)}`
  return [
    `${articles} articles, cold, medians of ${rounds} rounds; largest peak of any process in MB`,
    '           seconds     CPU  memory',
    row('ours', ours),
    row('Hugo', theirs.hugo),
    row('Pagefind', theirs.pagefind),
    `ours by Hugo and Pagefind: ${ratio.toFixed(2)}`,
  ].join('\n')
}

function wholeNumber(text: string, flag: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new UsageError(`${flag} takes a whole number, not "${text}".`)
}
