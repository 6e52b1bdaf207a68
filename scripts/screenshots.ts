import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { takeScreenshots, type Subject } from '../tests/screenshots/take-screenshots.ts'
import { writeCorpus } from '../src/bench/corpus.ts'
import { buildSite } from '../src/build/build.ts'
import { serveSite } from '../src/publish/serve.ts'
import { baseOf } from '../src/urls.ts'
import { parseDay, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Takes pictures of every kind of page at three widths, light and dark: of the real content, and of
300 generated articles.

  npm run screenshots -- [--output DIR] [--content DIR] [--port N] [--quiet] [PAGE…]

  PAGE             takes only the pages of these names, as in  home article-1
  --output DIR     folder for the pictures (default: screenshots)
  --content DIR    folder that holds the real articles (default: content)
  --port N         where the site is served meanwhile (default: 8377)`

/** The same pages of every site; what depends on its articles is found by following its links. */
const fixed = {
  home: '/',
  news: '/news/',
  section: '/sections/news/',
  'section-empty': '/sections/stamps/',
  topics: '/topics/',
  names: '/names/',
  archive: '/archive/',
  'a-to-z': '/archive/index/',
  search: '/search/',
  'search-results': '/search/?q=china',
  about: '/about/',
  contact: '/contact/',
  sitemap: '/sitemap/',
  corrections: '/corrections/',
  withdrawn: '/withdrawn/',
  'not-found': '/nowhere/',
} as const

const articleLink = /href="(\/news\/\d{4}\/\d\d\/[^/"#]+\/)"/g

await runCommand({
  usage,
  options: {
    output: { type: 'string', default: 'screenshots' },
    content: { type: 'string', default: 'content' },
    port: { type: 'string', default: '8377' },
    quiet: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run({ values, positionals }) {
    const port = Number(values.port)
    const temporary = await mkdtemp(join(tmpdir(), 'newsroom-screenshots-'))
    const generated = join(temporary, 'content')
    await writeCorpus(generated, 300)
    for (const [name, content] of [
      ['real', resolve(values.content)],
      ['generated', generated],
    ] as const) {
      const folder = join(resolve(values.output), name)
      await photograph(content, join(temporary, name), {
        folder,
        port,
        quiet: values.quiet,
        only: positionals,
      })
      console.log(folder)
    }
    await rm(temporary, { recursive: true })
    return 0
  },
})

interface Session {
  readonly folder: string
  readonly port: number
  readonly quiet: boolean
  /** Names of the pages to be taken; all if there is none. */
  readonly only: readonly string[]
}

async function photograph(
  content: string,
  output: string,
  { folder, port, quiet, only }: Session,
): Promise<void> {
  const origin = `http://localhost:${port}`
  const base = baseOf(origin) ?? null
  const day = parseDay(undefined)
  const built = await buildSite({ root, content, output, base, day, drafts: false })
  const server = await serveSite({ folder: output, ...built, port })
  const all = await subjectsOf(origin)
  const subjects = all.filter(({ name }) => only.length === 0 || only.includes(name))
  await takeScreenshots(subjects, folder, (done) => {
    if (!quiet && process.stderr.isTTY) process.stderr.write(`\r${done}/${subjects.length * 2} `)
  })
  server.close()
  server.closeAllConnections()
}

async function subjectsOf(origin: string): Promise<readonly Subject[]> {
  const link = async (page: string, pattern: RegExp): Promise<string> => {
    const html = await (await fetch(origin + page)).text()
    return pattern.exec(html)?.[1] ?? page
  }
  const articles = [...(await (await fetch(`${origin}/news/`)).text()).matchAll(articleLink)]
  const paths: Readonly<Record<string, string>> = {
    ...fixed,
    year: await link('/archive/', /href="(\/news\/\d{4}\/)"/),
    month: await link('/archive/', /href="(\/news\/\d{4}\/\d\d\/)"/),
    topic: await link('/topics/', /href="(\/topics\/[^/"#]+\/)"/),
    name: await link('/names/', /href="(\/names\/[^/"#]+\/)"/),
    ...Object.fromEntries(
      articles.slice(0, 5).map(([, path = '/'], index) => [`article-${index + 1}`, path]),
    ),
  }
  return Object.entries(paths).map(([name, path]) => ({ name, address: origin + path }))
}
