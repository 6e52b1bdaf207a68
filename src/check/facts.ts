import { isDue, isGone } from '../archive/publication.ts'
import { keepsText } from '../archive/tombstone.ts'
import type { Article, Provenance } from '../article/article.ts'
import { idsIn } from '../content/markdown.ts'
import { readable } from '../content/readable.ts'
import type { Outline, Spot } from '../content/outline.ts'
import { bandKeys } from '../content/similar/near.ts'
import { shinglesOf } from '../content/similar/shingles.ts'
import type { IsoDay } from '../dates.ts'

/** What rules across files need to know of an article. Plain data, so that it can be kept. */
export interface Facts extends Pick<
  Article,
  'file' | 'url' | 'slug' | 'aliases' | 'title' | 'topics'
> {
  /** Whether the next build shows it. */
  readonly isDue: boolean
  /** The capture that stands on the site with it. */
  readonly capture: Pick<Provenance, 'file' | 'sha256'> | null
  /** Fragments that its page has. */
  readonly ids: readonly string[]
  readonly links: readonly InternalLink[]
  /** Articles that share one of these are probably alike; see `NearTexts`. A draft is still being written, and has none. */
  readonly bands: readonly number[]
}

/** A link to another page of the site. */
export interface InternalLink extends Spot {
  /** As written. */
  readonly href: string
  /** `/news/2019/09/mail/`, decoded. */
  readonly path: string
  /** `p3`, or `''`. */
  readonly fragment: string
}

export function factsOf(
  article: Article,
  outline: Outline,
  { day, textLine }: { readonly day: IsoDay; readonly textLine: number },
): Facts {
  const { file, url, slug, aliases, title, topics, provenance } = article
  const isRemoved = article.withdrawal?.kind === 'removed'
  const hasText = !isGone(article, day) || keepsText(article, day)
  return {
    file,
    url,
    slug,
    aliases,
    title,
    topics,
    isDue: isDue(article, day),
    capture:
      provenance !== null && hasText ? { file: provenance.file, sha256: provenance.sha256 } : null,
    ids: idsIn(article.body),
    links: internalLinks(outline, url, textLine),
    bands: article.draft || isRemoved ? [] : bandKeys(shinglesOf(textOf(article))),
  }
}

/** The words of a text, for comparing it with others. */
export function textOf({ blocks }: Pick<Article, 'blocks'>): string {
  return blocks.map(({ text }) => text).join('\n')
}

/** Links that stay on the site; those within the page are checked with its text. */
export function internalLinks(
  outline: Outline,
  url: string,
  textLine: number,
): readonly InternalLink[] {
  return outline.links.flatMap(({ href, line, column }) => {
    if (/^([a-z][a-z0-9+.-]*:|#)/iu.test(href)) return []
    const target = URL.parse(href, `http://site${url}`)
    if (target === null) return []
    const path = decode(target.pathname)
    return [
      { href, path, fragment: readable(target.hash.slice(1)), line: line + textLine - 1, column },
    ]
  })
}

function decode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
