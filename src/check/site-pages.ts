import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Facts } from './facts.ts'

/** Pages that every site has, and files that a text may well link to. */
const always = [
  '/',
  '/news/',
  '/archive/',
  '/archive/index/',
  '/topics/',
  '/names/',
  '/search/',
  '/sitemap/',
  '/corrections/',
  '/withdrawn/',
  '/feed.xml',
  '/feed.json',
  '/archive.json',
  '/archive.csv',
]

/** What decides which lists a site has. */
interface SiteParts {
  readonly newsroom: Newsroom
  readonly vocabulary: Vocabulary
  /** Addresses of pages about the newsroom. */
  readonly infoPages: readonly string[]
  readonly articles: readonly Facts[]
}

/** Whether a path is that of a page which is no article's; any page of a list counts as there. */
export function sitePages(parts: SiteParts): (path: string) => boolean {
  const { topics, names } = parts.vocabulary
  const due = parts.articles.filter(({ isDue }) => isDue)
  const pages = new Set<string>([
    ...always,
    ...parts.infoPages,
    ...parts.newsroom.sections.map(({ key }) => `/sections/${key}/`),
    ...[...topics, ...names].map(({ url }) => url),
    ...due.map(({ url }) => url.slice(0, '/news/2019/'.length)),
    ...due.map(({ url }) => url.slice(0, '/news/2019/09/'.length)),
    ...due.flatMap(({ capture }) => (capture === null ? [] : [`/sources/${capture.sha256}.txt`])),
  ])
  return (path) => pages.has(path.replace(/page\/\d+\/$/u, ''))
}
