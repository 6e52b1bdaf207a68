import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { readSite, type SiteInputs } from '../archive/read.ts'
import { answersOf, type Answers } from '../publish/answers.ts'
import { makePublishable } from '../publish/publish.ts'
import { openStore, type Store } from '../store/store.ts'
import { openIndex, type OpenIndex } from '../search/index-articles.ts'
import { makeSearchData, type SearchData } from '../search/search-files.ts'
import type { Base } from '../urls.ts'
import { buildAssets, writeAssets, type AssetFile } from './assets.ts'
import { copyPictures } from './copy-pictures.ts'
import { copyCaptures } from './copy-captures.ts'
import { renderSite } from './render.ts'
import { filesOf, replaceFolder, type Changed } from './replace.ts'
import { socialImage } from '../archive/social-image.ts'
import { socialPicture } from '../picture/social-picture.ts'
import { writeFileAt } from './write-file.ts'
import { writeArticles } from './write-articles.ts'
import { writeMachineFiles } from './write-machine-files.ts'
import { Stopwatch, type Seconds } from './stopwatch.ts'

/** What a build is asked for. */
export interface BuildOptions extends Pick<
  SiteInputs,
  'content' | 'day' | 'base' | 'drafts' | 'waiting'
> {
  /** The project's folder. */
  readonly root: string
  /** Folder that holds the site afterwards, and nothing else. */
  readonly output: string
  /** Is told, in a line, what does not keep the site from being built. */
  readonly warn?: (line: string) => void
}

/** What a build did, as `npm run build -- --json` prints it. */
export interface Summary {
  readonly articles: number
  readonly pages: number
  readonly bytes: number
  readonly seconds: Seconds
  readonly peak_rss_mb: number
  readonly changed: Changed
}

/** A finished build. */
export interface Built {
  readonly summary: Summary
  /** Where the site will stand, and so how it must be served. */
  readonly base: Base
  readonly answers: Answers
}

/**
 * Builds the whole site beside the output folder, and puts it there once it is complete. If anything
 * fails, what is published stays as it was.
 *
 * @throws {ContentErrors} If something in the content is wrong.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const staged = `${options.output}.building`
  await rm(staged, { recursive: true, force: true })
  try {
    return await buildInto(staged, options)
  } finally {
    await rm(staged, { recursive: true, force: true })
  }
}

async function buildInto(staged: string, options: BuildOptions): Promise<Built> {
  const watch = new Stopwatch()
  const pictures = join(options.root, '.cache/images')
  const store = openStore(options.root, options.content, options.warn)
  const { site, assets } = await readAll(options, pictures, store)
  watch.lap('read')

  await using search = await prepareSearch(site)
  const indexing = settled(search.index.write(staged))
  watch.lap('index')

  await renderSite({ site, search: search.page }, options.root, staged)
  writeArticles(site, staged)
  writeMachineFiles(site, staged)
  writeFileAt(socialImage, await socialPicture(site.newsroom), staged)
  writeAssets([...assets, ...search.files], staged)
  copyPictures(site, pictures, staged)
  if (site.keepsCaptures) copyCaptures(site.archive, options.content, staged)
  watch.lap('render')

  await indexing()
  watch.lap('index')

  const answers = answersOf(site.archive)
  makePublishable(staged, await filesOf(staged), site.newsroom.base, answers)
  const files = await filesOf(staged)
  const bytes = totalBytes(staged, files)
  const changed = await replaceFolder(staged, options.output)
  store.save()
  watch.lap('verify')

  const summary: Summary = {
    articles: site.archive.articles.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes,
    seconds: watch.seconds(),
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    changed,
  }
  return { summary, base: site.newsroom.base, answers }
}

interface Read {
  readonly site: Site
  readonly assets: readonly AssetFile[]
}

/** A function of its own, so that what only reading needs does not stay in memory. */
async function readAll(options: BuildOptions, pictures: string, store: Store): Promise<Read> {
  const assets = await buildAssets(options.root)
  const fallback = join(options.root, 'content')
  const read = store.readArticle
  const recallMentions = store.memory('subjects').recall
  const from = { ...options, fallback, assets: assets.names, pictures }
  const site = await readSite({ ...from, read, recallMentions })
  store.save()
  return { site, assets: assets.files }
}

interface PreparedSearch extends Pick<SearchData, 'page' | 'files'>, AsyncDisposable {
  readonly index: OpenIndex
}

/** The documents are as large as all texts together; they are let go once Pagefind has them. */
async function prepareSearch(site: Site): Promise<PreparedSearch> {
  const { page, files, documents } = makeSearchData(site)
  const index = await openIndex(documents)
  return { page, files, index, [Symbol.asyncDispose]: () => index[Symbol.asyncDispose]() }
}

/** Something that goes on in the background: it is waited for later, and fails only then. */
function settled(work: Promise<void>): () => Promise<void> {
  work.catch(() => undefined)
  return () => work
}

function totalBytes(folder: string, files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0)
}
