import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { isListed } from '../archive/publication.ts'
import { readSite } from '../archive/read.ts'
import type { ArticleReader } from '../article/read.ts'
import { socialImage } from '../archive/social-image.ts'
import { machineFiles, twinFile } from '../feeds/files.ts'
import type { IsoDay } from '../dates.ts'
import { collectMuchGarbage } from '../garbage.ts'
import { picturesShown } from '../images/illustrate.ts'
import type { Edition } from '../output/edition.ts'
import { socialPicture } from '../picture/social-picture.ts'
import { answersOf, type Answers } from '../publish/answers.ts'
import { headerRules } from '../publish/headers.ts'
import { hostFiles } from '../publish/hosts/hosts.ts'
import { manifestFile, manifestOf } from '../publish/manifest.ts'
import { articleFile } from '../routes/article.ts'
import { furtherPages } from '../routes/further-pages.ts'
import { sharedInputs } from '../routes/inputs.ts'
import { loadRoutes } from '../routes/page-table.ts'
import { writableFolder } from '../store/folder.ts'
import { programHash } from '../store/program.ts'
import { openStore, type Store } from '../store/store.ts'
import type { Base } from '../urls.ts'
import { buildAssets, type AssetFile } from './assets.ts'
import { publishedCaptures } from './captures.ts'
import { expectOwnAddresses } from './clashes.ts'
import type { ContentLook } from './content-look.ts'
import type { BuildOptions } from './options.ts'
import { Press, type Progress, type Recipe } from './press.ts'
import { renderPages } from './render.ts'
import { staticFiles } from './static-files.ts'
import { EditionIndexes } from './edition-indexes.ts'
import type { Stopwatch } from './stopwatch.ts'

/** What is known of an edition once all its files are made. */
export interface Made {
  readonly articles: number
  readonly pages: number
  readonly files: number
  readonly bytes: number
  readonly base: Base
  readonly answers: Answers
  /** On which the site has to be built again; `null` if no article waits for a day. */
  readonly nextDay: IsoDay | null
}

/** What an edition is asked for. */
interface EditionOptions extends BuildOptions, Partial<Pick<ContentLook, 'stampOf'>> {
  /** Called before any file is made; throws if none is to be. */
  readonly expect?: (site: Site, edition: Edition) => void
}

/**
 * Puts all files of the site into an edition; makes those that do not stand already.
 *
 * @param opened Is waited for only when the content is read.
 * @throws {ContentErrors} If something in the content is wrong.
 */
export async function makeEdition(
  opened: Promise<Edition>,
  options: EditionOptions,
  watch: Stopwatch,
): Promise<Made & { readonly reused: number }> {
  const pictures = writableFolder(join(options.root, '.cache/pictures'))
  const store = openStore(options.root, options.content, options.warn, options.stampOf)
  await using indexes = new EditionIndexes(store, options)
  const { site, assets } = await readAll(options, pictures, store, indexes)
  const statics = staticFiles(options.content)
  expectOwnAddresses(await loadRoutes(options.root), site, statics)
  const edition = await opened
  options.expect?.(site, edition)
  watch.lap('read')

  const described = indexes.make(site, edition)
  collectMuchGarbage()

  const shared = [programHash(options.root), ...sharedInputs(site)]
  const press = new Press(edition, site.newsroom.base, shared, progressOf(site, options))
  await press.makeAll(articleFiles(site))
  await press.makeAll(machineFiles(site))
  await press.makeAll(furtherPages(site))
  collectMuchGarbage()
  watch.lap('render')

  const search = await described
  store.save()
  watch.lap('index')

  await renderPages({ site, search: search.page }, press)
  collectMuchGarbage()
  for (const { path, content } of [...assets, ...search.files]) press.put(path, content)
  if (!press.keeps(socialImage, [])) press.put(socialImage, await socialPicture(site.newsroom), [])
  putPictures(site, pictures, press)
  for (const { url, bytes } of statics) press.put(url, bytes())
  for (const { path, bytes } of publishedCaptures(site.archive, options.content)) {
    press.put(path, bytes)
  }
  watch.lap('render')

  await indexes.put(edition)
  collectMuchGarbage()
  watch.lap('index')

  const asIs = statics.map(({ url }) => url.slice(1))
  const finished = finish(edition, site, press, { ...options, asIs })
  press.checkLinks()
  return {
    articles: site.archive.articles.length,
    ...finished,
    ...edition.contents.totals(),
    base: site.newsroom.base,
    nextDay: site.nextDay,
    reused: edition.contents.kept,
  }
}

interface Read {
  readonly site: Site
  readonly assets: readonly AssetFile[]
}

async function readAll(
  options: BuildOptions,
  pictures: string,
  store: Store,
  indexes: EditionIndexes,
): Promise<Read> {
  const building = buildAssets(options.root)
  const assets = building.then(({ names }) => names)
  // It may fail before anybody waits for it.
  assets.catch(() => undefined)
  const fallback = join(options.root, 'content')
  const read: ArticleReader = (source, reading) => {
    const article = store.readArticle(source, reading)
    if (isListed(article, options)) indexes.see(article)
    return article
  }
  const remembered = { read, recallMentions: store.memory('subjects').recall }
  const site = await readSite({ ...options, fallback, assets, pictures, ...remembered })
  return { site, assets: (await building).files }
}

/** The page of each article and its twin, one after the other, so that its text is read once for both. */
function* articleFiles(site: Site): Generator<Recipe> {
  for (const article of [...site.archive.articles, ...site.archive.gone]) {
    const page = articleFile(site, article)
    yield page
    yield twinFile(article, site, page.glance)
  }
}

/** The files of all pictures that are shown. Those of texts that are gone are not. */
function putPictures({ archive, infoPages }: Site, made: string, press: Press): void {
  const articles = [...archive.articles, ...archive.gone].filter(
    ({ pictures }) => pictures.length > 0,
  )
  for (const name of picturesShown([...articles, ...infoPages].map(({ body }) => body))) {
    press.put(`/images/${name}`, readFileSync(join(made, name)))
  }
}

/** What hosts must know, and the list of it all. */
function finish(
  edition: Edition,
  { archive, newsroom }: Site,
  press: Press,
  { drafts, asIs }: Pick<BuildOptions, 'drafts'> & { readonly asIs: readonly string[] },
): Pick<Made, 'answers' | 'pages'> {
  const answers = answersOf(archive)
  const paths = edition.contents.paths()
  const publication = { base: newsroom.base, answers, rules: headerRules(answers), files: paths }
  for (const { path, content } of hostFiles(publication)) press.put(path, content)
  edition.put(
    manifestFile,
    manifestOf(edition.contents.files(), { base: newsroom.base, answers, drafts, asIs }),
  )
  return { answers, pages: paths.filter((path) => path.endsWith('.html')).length }
}

/** Counts pages, feeds and twins; the rest is quick. */
function progressOf({ archive, lists }: Site, { onProgress }: BuildOptions): Progress {
  const listPages = Object.values(lists).reduce((sum, pages) => sum + pages.length, 0)
  const total = 2 * (archive.articles.length + archive.gone.length) + listPages
  return (done) => onProgress?.(Math.min(done, total), total)
}
