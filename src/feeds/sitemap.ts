import type { Site } from '../archive/archive.ts'
import { lastChanged, later } from '../archive/changes.ts'
import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'
import { xml, type Html } from '../html/html.ts'
import { absolute, type Base, type Path } from '../urls.ts'
import type { MachineRecipe } from './file.ts'
import { xmlDocument } from './xml.ts'

/** A page, and the day on which it changed last, if that is known. */
interface MappedPage {
  readonly path: Path
  readonly lastmod: IsoDay | null
}

type Mapped = Pick<Site, 'newsroom' | 'archive' | 'infoPages'>

/** The most addresses that one file may hold, by https://www.sitemaps.org/protocol.html. */
const mostUrls = 50_000

/**
 * `sitemap.xml`, and if the site has more pages than one file may hold, that is the index of
 * `sitemap-1.xml` and so on. Articles come first, the oldest at the top, so that a new one changes the
 * last part only.
 */
export function sitemaps(site: Mapped, limit: number = mostUrls): readonly MachineRecipe[] {
  const { base } = site.newsroom
  const pages = [...articlePages(site), ...listPages(site), ...otherPages(site)]
  if (pages.length <= limit)
    return [{ path: '/sitemap.xml', inputs: () => pages, make: () => urlset(pages, base) }]

  const count = Math.ceil(pages.length / limit)
  const parts = Array.from({ length: count }, (_, index) => {
    const part = pages.slice(index * limit, (index + 1) * limit)
    const path: Path = `/sitemap-${index + 1}.xml`
    return { path, lastmod: part.map(({ lastmod }) => lastmod).reduce(latest, null), pages: part }
  })
  return [
    { path: '/sitemap.xml', inputs: null, make: () => sitemapIndex(parts, base) },
    ...parts.map((part) => {
      return { path: part.path, inputs: () => part.pages, make: () => urlset(part.pages, base) }
    }),
  ]
}

function articlePages({ archive }: Mapped): readonly MappedPage[] {
  return archive.articles
    .toReversed()
    .map((article) => ({ path: article.url, lastmod: lastChanged(article) }))
}

/** The first page of each list that has articles. */
function listPages({ archive }: Mapped): readonly MappedPage[] {
  const { articles, sections, years, topics, names } = archive
  const lists = [
    { url: '/' as const, articles },
    { url: '/news/' as const, articles },
    ...sections,
    ...years,
    ...years.flatMap((year) => year.months),
    ...topics,
    ...names,
  ]
  return lists.map((list) => ({ path: list.url, lastmod: changeOf(list.articles) }))
}

function otherPages({ infoPages }: Mapped): readonly MappedPage[] {
  const paths: readonly Path[] = [
    '/archive/',
    '/archive/index/',
    '/topics/',
    '/names/',
    '/corrections/',
    '/sitemap/',
    ...infoPages.filter(({ hidden }) => !hidden).map(({ url }) => url),
  ]
  return paths.map((path) => ({ path, lastmod: null }))
}

function changeOf(articles: readonly Article[]): IsoDay | null {
  let last: IsoDay | null = null
  for (const article of articles) last = latest(last, lastChanged(article))
  return last
}

function latest(last: IsoDay | null, day: IsoDay | null): IsoDay | null {
  if (last === null || day === null) return last ?? day
  return later(last, day)
}

function urlset(pages: readonly MappedPage[], base: Base): string {
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => xml`<url>${place(page, base)}</url>\n`)}</urlset>`)
}

function sitemapIndex(parts: readonly MappedPage[], base: Base): string {
  return xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map((part) => xml`<sitemap>${place(part, base)}</sitemap>\n`)}</sitemapindex>`)
}

function place({ path, lastmod }: MappedPage, base: Base): Html {
  const changed = lastmod !== null && xml`<lastmod>${lastmod}</lastmod>`
  return xml`<loc>${absolute(base, path)}</loc>${changed}`
}
