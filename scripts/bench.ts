import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureBuilds } from '../src/bench/figures.ts'
import { buildsInWords, importInWords, versusInWords } from '../src/bench/in-words.ts'
import { versusHugo } from '../src/bench/versus.ts'
import { measureImport } from '../src/import/bench/measure.ts'
import { measureReader } from '../tests/bench/reader.ts'
import { root } from './build-options.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'

const usage = `Measures builds of a generated archive: cold, after one edit, and after none; and what a search of it
costs a reader.

  npm run bench -- [--articles N] [--seed N] [--json]
  npm run bench -- --versus hugo [--articles N] [--rounds N] [--json]
  npm run bench -- --import [--captures N] [--json]

  --articles N   how many articles (default: 10000)
  --seed N       which archive is generated (default: 1)
  --versus hugo  builds it in turn with Hugo and Pagefind's command, cold, and prints medians
  --rounds N     how often, with --versus (default: 5)
  --import       measures imports of generated captures instead: new, and again
  --captures N   how many (default: 10000)
  --json         prints the figures as JSON

Everything is made in the system's folder for temporary files (TMPDIR) and removed afterwards.`

await runCommand({
  usage,
  options: {
    articles: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    versus: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    import: { type: 'boolean', default: false },
    captures: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const numbers = {
      articles: wholeNumber(values.articles, '--articles'),
      seed: wholeNumber(values.seed, '--seed'),
      rounds: wholeNumber(values.rounds, '--rounds'),
      captures: wholeNumber(values.captures, '--captures'),
    }
    if (values.versus !== undefined && values.versus !== 'hugo') {
      throw new UsageError(`--versus takes hugo, not "${values.versus}".`)
    }
    if (values.import) {
      print(await measureImport(numbers.captures), importInWords, values.json)
      return 0
    }
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-bench-'))
    try {
      if (values.versus === 'hugo') {
        const { articles, rounds } = numbers
        print(await versusHugo(root, folder, articles, rounds), versusInWords, values.json)
      } else {
        const say = (what: string): void => console.error(what)
        const builds = await measureBuilds(root, folder, { ...numbers, say })
        say('Searching, as a reader does …')
        const reader = await measureReader(join(folder, '_site'))
        print({ ...builds, reader }, buildsInWords, values.json)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return 0
  },
})

function print<T>(figures: T, inWords: (figures: T) => string, asJson: boolean): void {
  console.log(asJson ? JSON.stringify(figures) : inWords(figures))
}

function wholeNumber(text: string, flag: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new UsageError(`${flag} takes a whole number, not "${text}".`)
}
