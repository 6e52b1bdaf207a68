import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { benchDay } from './figures.ts'
import { corpus, writeCorpus } from './corpus.ts'
import { measure, median, type Cost } from './measure.ts'

/** The costs of two generators on the same articles: medians of rounds in turn. */
export interface Versus {
  readonly articles: number
  readonly rounds: number
  readonly ours: Cost
  /** Hugo, and Pagefind's command over the pages that it made. */
  readonly theirs: { readonly hugo: Cost; readonly pagefind: Cost }
  /** Our wall time by theirs. */
  readonly ratio: number
}

/**
 * Builds the same archive cold with ours and with Hugo and Pagefind, in turn.
 *
 * @param folder An empty folder for all that is made.
 * @throws {Error} If Hugo is not installed.
 */
export async function versusHugo(
  root: string,
  folder: string,
  articles: number,
  rounds: number,
): Promise<Versus> {
  const ours = join(folder, 'ours')
  const hugo = join(folder, 'hugo')
  await writeCorpus(contentOf(ours, 0), articles)
  await writeHugoCorpus(join(hugo, 'content'), articles)
  const costs: { ours: Cost; hugo: Cost; pagefind: Cost }[] = []
  for (let round = 0; round < rounds; round += 1) {
    costs.push({
      ours: await buildOurs(root, ours, round),
      hugo: await buildHugo(root, hugo),
      pagefind: await buildPagefind(root, hugo),
    })
  }
  const middle = {
    ours: medianCost(costs.map((cost) => cost.ours)),
    hugo: medianCost(costs.map((cost) => cost.hugo)),
    pagefind: medianCost(costs.map((cost) => cost.pagefind)),
  }
  const theirTime = middle.hugo.wall_seconds + middle.pagefind.wall_seconds
  const { hugo: hugoCost, pagefind } = middle
  return {
    articles,
    rounds,
    ours: middle.ours,
    theirs: { hugo: hugoCost, pagefind },
    ratio: middle.ours.wall_seconds / theirTime,
  }
}

/** Content that moved is new to the store, so that nothing is remembered of an earlier round. */
async function buildOurs(root: string, folder: string, round: number): Promise<Cost> {
  const output = join(folder, '_site')
  const content = contentOf(folder, round)
  await rm(output, { recursive: true, force: true })
  if (round > 0) await rename(contentOf(folder, round - 1), content)
  const script = join(root, 'scripts/build.ts')
  const flags = ['--content', content, '--output', output, '--date', benchDay, '--quiet']
  return measure(process.execPath, [...process.execArgv, script, ...flags], root)
}

function contentOf(folder: string, round: number): string {
  return join(folder, `content-${round}`)
}

async function buildHugo(root: string, folder: string): Promise<Cost> {
  const output = join(folder, 'public')
  await rm(output, { recursive: true, force: true })
  const paths = ['--contentDir', join(folder, 'content'), '--destination', output]
  const cache = ['--cacheDir', join(folder, 'cache')]
  return measure('hugo', ['--source', join(root, 'tests/bench/hugo'), ...paths, ...cache], root)
}

function buildPagefind(root: string, folder: string): Promise<Cost> {
  return measure(join(root, 'node_modules/.bin/pagefind'), ['--site', join(folder, 'public')], root)
}

/** The same articles, with the years and sections that Hugo makes lists of named in each. */
async function writeHugoCorpus(content: string, articles: number): Promise<void> {
  for (const { file, source } of corpus(articles)) {
    const path = join(content, 'articles', file)
    await mkdir(dirname(path), { recursive: true })
    const section = /^section: (.*)$/m.exec(source)?.[1] ?? 'news'
    const lists = `years: ["${file.slice(0, 4)}"]\nparts: [${section}]\n`
    await writeFile(path, source.replace('---\n', `---\n${lists}`))
  }
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall_seconds: median(costs.map((cost) => cost.wall_seconds)),
    cpu_seconds: median(costs.map((cost) => cost.cpu_seconds)),
    peak_mb: median(costs.map((cost) => cost.peak_mb)),
  }
}
