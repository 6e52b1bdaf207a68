import type { Group, Site } from '../archive/archive.ts'
import { makeLists, makeSite } from '../archive/site.ts'
import { socialImage } from '../archive/social-image.ts'
import { topicsByName } from '../archive/subjects.ts'
import type { Article } from '../article/article.ts'
import { machineFiles } from '../feeds/files.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { answersOf } from '../publish/answers.ts'
import { hostFiles, isForHosts } from '../publish/hosts/hosts.ts'
import { pageSize } from '../page-numbers.ts'
import { manifestFile } from '../publish/manifest.ts'
import { pagesOf, type Route } from '../routes/page-table.ts'
import { outputFile } from '../urls.ts'
import type { Entry, Vocabulary } from '../vocabulary/vocabulary.ts'

/** What decides which addresses a site has. */
export interface Parts {
  readonly newsroom: Newsroom
  readonly vocabulary: Vocabulary
  /** Those that have a page or a notice. */
  readonly articles: readonly Pick<Article, 'url' | 'topics'>[]
}

/** A file of the site. */
interface SiteFile {
  /** In the site's folder: `news/index.html`. */
  readonly path: string
  /** Completes "is that of": `the list of all news`. */
  readonly is: string
}

/**
 * The files that a site has beside those of its articles and of pages about the newsroom, before any is made. They
 * are asked of the tables by which a site is made.
 */
export class Addresses {
  /** By path in lower case, since some disks do not tell `News` from `news`. */
  readonly #files = new Map<string, SiteFile>()
  /** Folders of lists, which may have further pages. */
  readonly #lists: ReadonlySet<string>

  /** How many pages a list has at most. */
  readonly #mostPages: number

  constructor(routes: readonly Route[], { newsroom, vocabulary, articles }: Parts) {
    this.#mostPages = Math.ceil(articles.length / pageSize)
    const topicNamed = topicsByName(vocabulary)
    const topics = articles.flatMap((article) => article.topics.map(topicNamed))
    const site = emptySite(newsroom, vocabulary, new Set([...vocabulary.topics, ...topics]))
    const above = (length: number): readonly { readonly url: string }[] =>
      [...new Set(articles.map(({ url }) => url.slice(0, length)))].map((url) => ({ url }))
    const lists = {
      ...site.lists,
      years: above('/news/2019/'.length),
      months: above('/news/2019/09/'.length),
    }
    this.#lists = new Set(
      Object.values(lists).flatMap((list) => list.map(({ url }) => url.slice(1))),
    )
    for (const path of filesOf(site)) this.#add(path, 'a file that the site makes itself')
    for (const route of routes) {
      for (const { path } of pagesOf(route, { site, lists })) {
        this.#add(outputFile(path), route.data.is ?? 'a page that the site makes itself')
      }
    }
  }

  /** Whether readers find a file of the site at a path, and no article's. */
  has(path: string): boolean {
    const file = outputFile(`/${path.slice(1)}`)
    const [, number] = /\/page\/(\d+)\/$/.exec(path) ?? []
    if (number !== undefined && !(Number(number) > 1 && Number(number) <= this.#mostPages))
      return false
    return !isForHosts(file) && this.find(file)?.path === this.#unnumbered(file)
  }

  /** What the site has at a path of its folder, whatever the case of its letters. */
  find(path: string): SiteFile | undefined {
    return this.#files.get(this.#unnumbered(path).toLowerCase())
  }

  #add(path: string, is: string): void {
    this.#files.set(path.toLowerCase(), { path, is })
  }

  /** The first page of a list for each of its pages, and a feed for its archives; a sitemap may have parts as well. */
  #unnumbered(path: string): string {
    const [, list = ''] = /^(.*\/)page\/\d+\/index\.html$/i.exec(path) ?? []
    if (this.#lists.has(list.toLowerCase())) return `${list}index.html`
    return path.replace(/((?:^|\/)feed|^sitemap)-\d+(?=\.xml$)/i, '$1')
  }
}

/** Names of files that nobody loads. */
const noAssets = {
  stylesheet: '/',
  searchStylesheet: '/',
  articleScript: '/',
  icon: '/',
  searchEntry: '/',
  searchScript: '/',
  searchWorker: '/',
  pagefind: '/',
  pagefindWasm: '/',
} as const

/** A site without articles, but with the lists that articles would bring. */
function emptySite(newsroom: Newsroom, vocabulary: Vocabulary, topics: Iterable<Entry>): Site {
  const content = { newsroom, vocabulary, infoPages: [], articles: [], keepsCaptures: true }
  const site = makeSite(content, { day: '2000-01-01', drafts: false, assets: noAssets })
  const groupOf = (key: Entry): Group<Entry> => ({ key, url: key.url, articles: [] })
  const names = vocabulary.names.map(groupOf)
  const archive = { ...site.archive, topics: Array.from(topics, groupOf), names }
  return { ...site, archive, lists: makeLists(archive) }
}

/** The files of a site that are no pages, nor in folders of their own. */
function filesOf(site: Site): readonly string[] {
  const publication = {
    base: site.newsroom.base,
    answers: answersOf({ articles: [], gone: [] }),
    rules: [],
    files: [],
  }
  const files = [...machineFiles(site), ...hostFiles(publication), { path: socialImage }]
  return [...files.map(({ path }) => path.slice(1)), manifestFile]
}
