import { extname, join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { readSite } from '../archive/read.ts'
import type { Recall } from '../archive/subjects.ts'
import { socialImage } from '../archive/social-image.ts'
import { readCapture } from '../article/capture.ts'
import { buildAssets, type BuiltAssets } from '../build/assets.ts'
import { staticFiles, type StaticFile } from '../build/static-files.ts'
import { expectOwnAddresses } from '../build/clashes.ts'
import { collecting, ContentErrors, mistakesOf, type ContentError } from '../errors.ts'
import { machineFiles, twins } from '../feeds/files.ts'
import { bytesInside } from '../inside.ts'
import { socialPicture } from '../picture/social-picture.ts'
import { answersOf } from '../publish/answers.ts'
import { usualSizes, type Sizes } from '../search/open-search.ts'
import type { SearchFiles } from '../search/search-files.ts'
import { writableFolder } from '../store/folder.ts'
import { programHash } from '../store/program.ts'
import { openStore, type Store } from '../store/store.ts'
import { mistakesPage } from './mistakes-page.ts'
import type { Answer, StudioOptions } from './messages.ts'
import { loadRoutes, pageTable, type PageTable } from '../routes/page-table.ts'
import { outputFile } from '../urls.ts'
import { EditedArticles } from './edited-articles.ts'
import { atHand } from './remember.ts'
import { SearchIndexes } from './search-indexes.ts'

/** Small enough to be indexed again within a second. */
const smallStretches: Sizes = { ...usualSizes, stretch: 250 }

/** The site as it is now, drafts and waiting articles included; its pages are made when asked for. */
export class Studio {
  readonly #options: StudioOptions
  #assets: BuiltAssets
  readonly #routes: Awaited<ReturnType<typeof loadRoutes>>
  readonly #articles: EditedArticles
  readonly #store: Store
  readonly #recallMentions: Recall
  #site: Site | undefined
  /** Made when it is first asked for, since it takes longer than all else. */
  #search: (() => SearchFiles) | undefined
  #pages: PageTable = new Map()
  #statics: readonly StaticFile[] = []
  #mistakes: readonly ContentError[] = []
  readonly #indexes: SearchIndexes

  private constructor(
    options: StudioOptions,
    assets: BuiltAssets,
    routes: Awaited<ReturnType<typeof loadRoutes>>,
    warn?: (line: string) => void,
  ) {
    this.#options = options
    this.#assets = assets
    this.#routes = routes
    this.#articles = new EditedArticles(join(options.content, 'articles'))
    this.#store = openStore(options.root, options.content, warn)
    this.#recallMentions = atHand(this.#store.memory('subjects')).recall
    this.#indexes = new SearchIndexes(
      options.cache,
      programHash(options.root, ['src/search/*.ts']),
      atHand(this.#store.memory('editingSearch')),
      smallStretches,
    )
  }

  /**
   * Bundles the assets and loads the layouts as they are now.
   *
   * @param warn Is told what does not keep pages from being made.
   */
  static async open(options: StudioOptions, warn?: (line: string) => void): Promise<Studio> {
    const [assets, routes] = await Promise.all([
      buildAssets(options.root),
      loadRoutes(options.root),
    ])
    return new Studio(options, assets, routes, warn)
  }

  /**
   * Reads the content again; of the articles only those that changed, if nothing else did.
   *
   * @param changed Absolute paths of all that changed; none if it is not known.
   * @returns What is wrong with it; the old site stays then.
   */
  async read(changed: readonly string[] = []): Promise<readonly ContentError[]> {
    const isFull = this.#articles.note(changed)
    const { root } = this.#options
    if (changed.some((path) => path.endsWith('.css'))) this.#assets = await buildAssets(root)
    try {
      const site = await readSite({
        ...this.#options,
        fallback: join(root, 'content'),
        assets: this.#assets.names,
        drafts: true,
        waiting: true,
        pictures: pictureFolder(this.#options),
        read: this.#store.readArticle,
        load: this.#articles.load,
        recallMentions: this.#recallMentions,
      })
      const statics = staticFiles(this.#options.content)
      expectOwnAddresses(this.#routes, site, statics)
      this.#site = site
      this.#statics = statics
      if (isFull) this.#store.save()
      let made: SearchFiles | undefined
      const search = (): SearchFiles => (made ??= this.#indexes.describe(site))
      this.#search = search
      this.#pages = pageTable(this.#routes, {
        site,
        lists: site.lists,
        get search() {
          return search().page
        },
      })
      this.#mistakes = []
    } catch (error) {
      this.#mistakes = new ContentErrors(mistakesOf(error)).errors
      if (this.#mistakes.length === 0) throw error
    }
    return this.#mistakes
  }

  /** Makes the search index of the site as it was last read. */
  async index(): Promise<void> {
    if (this.#site === undefined) return
    await this.#indexes.update(this.#site)
    this.#store.save()
  }

  /** What stands at a path, without the path of the base. */
  async answer(path: string): Promise<Answer> {
    if (this.#mistakes.length > 0 && /\/$|\.html$/.test(path))
      return { status: 500, type: 'html', body: mistakesPage(this.#mistakes) }
    const target = this.#redirect(path)
    if (target !== undefined) return { status: 301, type: 'html', body: target }
    const page = this.#pages.get(path.replace(/\/index\.html$/, '/'))
    if (page !== undefined) return { status: 200, type: 'html', body: page() }
    const file = fileAsked(path)
    const body = (await this.#file(path)) ?? this.#static(file)?.bytes()
    if (body !== undefined) return { status: 200, type: extname(file), body }
    if (this.#pages.has(`${path}/`) || this.#static(`${file}/index.html`) !== undefined)
      return { status: 301, type: 'html', body: `${path}/` }
    return { status: 404, type: 'html', body: this.#pages.get('/404.html')?.() ?? 'Not found' }
  }

  #static(file: string): StaticFile | undefined {
    return this.#statics.find(({ url }) => url === `/${file}`)
  }

  async #file(path: string): Promise<string | Uint8Array | undefined> {
    const [asset, site] = [this.#asset(path), this.#site]
    if (asset !== undefined || site === undefined) return asset
    if (path === socialImage) return socialPicture(site.newsroom)
    if (path.startsWith('/pagefind/')) return this.#indexes.read(path)
    if (path.startsWith('/images/'))
      return bytesInside(pictureFolder(this.#options), path.slice('/images/'.length))
    if (path.startsWith('/sources/')) return this.#capture(path, site)
    const files = path.startsWith('/news/') ? twins(site) : machineFiles(site)
    return files.find((file) => file.path === path)?.make()
  }

  /** A file of the program, or of search. What search needs is not made before somebody asks for some of it. */
  #asset(path: string): Uint8Array | undefined {
    const isAsked = (file: { readonly path: string }): boolean => file.path === path
    const own = this.#assets.files.find(isAsked)
    if (own !== undefined || !/^\/(?:assets|search)\/./.test(path)) return own?.content
    return this.#search?.().files.find(isAsked)?.content
  }

  #redirect(path: string): string | undefined {
    const { redirects } = answersOf(this.#site?.archive ?? { articles: [], gone: [] })
    return redirects.find(({ from }) => from === path)?.to
  }

  /** As a build publishes it, or nothing: what is wrong with it, `npm run check` tells. */
  #capture(path: string, { archive }: Site): Uint8Array | undefined {
    const all = [...archive.articles, ...archive.gone]
    const owner = all.find(({ provenance }) => path === `/sources/${provenance?.sha256}.txt`)
    const provenance = owner?.provenance ?? null
    if (owner === undefined || provenance === null) return undefined
    return collecting([], () => readCapture(provenance, this.#options.content, owner.file))
  }
}

/** The file of a built site that a path names; none if its escapes are no UTF-8. */
function fileAsked(path: string): string {
  try {
    return outputFile(`/${path.slice(1)}`)
  } catch {
    return ''
  }
}

/** Where the files of pictures are made. */
function pictureFolder({ root }: StudioOptions): string {
  return writableFolder(join(root, '.cache/pictures'))
}
