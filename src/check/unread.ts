import { basename } from 'node:path'
import type { InternalLink } from './facts.ts'

/** An article whose fields are wrong, so that nobody can tell for sure what its address will be. */
export interface Unread {
  readonly file: string
  /** What its address may end in: the slug that it names, or that of its file's name. */
  readonly slugs: readonly string[]
  /** Paths that its fields name: former ones among them. */
  readonly paths: readonly string[]
  /** Those that hold wherever it stands; none of a draft, which leads nobody anywhere. */
  readonly links: readonly InternalLink[]
}

export function unreadFile(
  source: string,
  file: string,
  links: readonly InternalLink[] = [],
): Unread {
  const ofName = basename(file, '.md').replace(/^\d{4}-\d{2}-\d{2}-/, '')
  const own = /^slug: *["']?([^\s"']+)/m.exec(source)?.[1]
  const isDraft = /^draft: *true\b/m.test(source)
  const [fields = ''] = source.split(/^---$/m).slice(1)
  return {
    file,
    slugs: own === undefined ? [ofName] : [own, ofName],
    paths: fields.match(/\/[^\s,\]"']*/g) ?? [],
    links: isDraft ? [] : links.filter(({ href }) => href.startsWith('/')),
  }
}

/** Whether an address may be that of one of these articles, or of a list that they alone are in. */
export function mayLeadTo(unread: readonly Unread[]): (path: string) => boolean {
  if (unread.length === 0) return () => false
  const slugs = new Set(unread.flatMap((article) => article.slugs))
  const paths = new Set(unread.flatMap((article) => article.paths))
  return (path) => {
    if (paths.has(path)) return true
    const slug = /^\/news\/\d{4}\/\d{2}\/([^/]+)\/?$/.exec(path)?.[1]
    return slug === undefined ? /^\/news\/\d{4}\//.test(path) : slugs.has(slug)
  }
}
