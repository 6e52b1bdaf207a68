import { nearest } from '../../content/nearest.ts'
import { ContentError } from '../../errors.ts'
import type { Facts, InternalLink } from '../facts.ts'

/** A page with links, of which articles are most. */
export type Linking = Pick<Facts, 'file' | 'links'>

/** What can be linked to: articles, and the other pages of the site. */
export interface Targets {
  readonly articles: readonly Facts[]
  /** Whether the site has a page at a path that is no article's. */
  readonly hasPage: (path: string) => boolean
}

/** Links between pages of the site lead to a page that the next build has, and to a place on it. */
export function checkLinks(
  pages: readonly Linking[],
  { articles, hasPage }: Targets,
): readonly ContentError[] {
  const byUrl = new Map<string, Facts>()
  for (const article of articles) {
    for (const url of [article.url, ...article.aliases]) byUrl.set(url, article)
  }
  return pages.flatMap(({ file, links }) =>
    links.flatMap((link) => {
      const target = byUrl.get(link.path)
      if (target === undefined)
        return hasPage(link.path)
          ? []
          : [toNowhere(file, link, meantBy(link.path, articles, byUrl))]
      if (!target.isDue) return [toDraft(file, link, target)]
      const { fragment } = link
      return fragment === '' || target.ids.includes(fragment) ? [] : [toNoPlace(file, link, target)]
    }),
  )
}

/** Some editors know articles by the names of their files. */
function meantBy(
  path: string,
  articles: readonly Facts[],
  known: ReadonlyMap<string, Facts>,
): string | undefined {
  const name = path.slice(path.lastIndexOf('/'))
  const named = articles.filter(({ file }) => `/${file}`.endsWith(name))
  if (name.endsWith('.md') && named.length === 1) return named[0]?.url
  return nearest(path.endsWith('/') ? path : `${path}/`, known.keys())
}

function toNowhere(
  file: string,
  { href, line, column }: InternalLink,
  meant: string | undefined,
): ContentError {
  return new ContentError(`The link to ${href} leads nowhere.`, {
    code: 'broken-link',
    place: { file, line, column },
    fix:
      meant === undefined ? 'correct the address, or delete the link' : `did you mean  ${meant}  ?`,
  })
}

function toDraft(file: string, { href, line, column }: InternalLink, target: Facts): ContentError {
  return new ContentError(`The link to ${href} leads to an article that is not published.`, {
    code: 'link-to-draft',
    place: { file, line, column },
    fix: `publish ${target.file} too, or delete the link`,
  })
}

function toNoPlace(
  file: string,
  { href, fragment, line, column }: InternalLink,
  target: Facts,
): ContentError {
  const meant = nearest(fragment, target.ids)
  return new ContentError(`Nothing on ${target.url} is called #${fragment}.`, {
    code: 'broken-fragment',
    place: { file, line, column },
    fix: meant === undefined ? `write  ${href.replace(/#.*$/u, '')}` : `did you mean  #${meant}  ?`,
  })
}
