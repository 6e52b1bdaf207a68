import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { readSite, type SiteInputs } from '../archive/read.ts'
import { answersOf, type Answers } from '../publish/answers.ts'
import { makePublishable } from '../publish/publish.ts'
import { openStore } from '../store/store.ts'
import { openSearch } from '../search/open-search.ts'
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
  const { site, assets } = await readAll(options, pictures)
  watch.lap('read')

  await using search = await openSearch(site, nothingKept, staged)
  watch.lap('index')

  await renderSite({ site, search: search.page }, options.root, staged)
  writeArticles(site, staged)
  writeMachineFiles(site, staged)
  writeFileAt(socialImage, await socialPicture(site.newsroom), staged)
  writeAssets([...assets, ...search.files], staged)
  copyPictures(site, pictures, staged)
  if (site.keepsCaptures) copyCaptures(site.archive, options.content, staged)
  watch.lap('render')

  await search.written
  watch.lap('index')

  const answers = answersOf(site.archive)
  makePublishable(staged, await filesOf(staged), site.newsroom.base, answers)
  const files = await filesOf(staged)
  const bytes = totalBytes(staged, files)
  const changed = await replaceFolder(staged, options.output)
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
async function readAll(options: BuildOptions, pictures: string): Promise<Read> {
  const assets = await buildAssets(options.root)
  const fallback = join(options.root, 'content')
  const store = openStore(options.root, options.content)
  const read = store.readArticle
  const site = await readSite({ ...options, fallback, assets: assets.names, read, pictures })
  store.save()
  return { site, assets: assets.files }
}

/** All of search is made anew. */
const nothingKept = { recall: (_: string, make: () => string) => make(), holds: () => false }

function totalBytes(folder: string, files: readonly string[]): number {
  return files.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0)
}
