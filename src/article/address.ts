import { createHash } from 'node:crypto'
import type { Block } from '../content/markdown.ts'
import type { IsoDay } from '../dates.ts'
import { slug, slugPattern } from '../slug.ts'
import type { Path } from '../urls.ts'

/** The address of an article, whatever its section. */
export function addressOf(date: IsoDay, articleSlug: string): Path {
  return `/news/${date.slice(0, 4)}/${date.slice(5, 7)}/${articleSlug}/`
}

/** The file of an article within the folder of articles. */
export function fileOf(date: IsoDay | undefined, articleSlug: string): string {
  if (date === undefined) return `undated/${articleSlug}.md`
  return `${date.slice(0, 4)}/${date}-${articleSlug}.md`
}

/**
 * The slug of an article whose file names none: from its headline, or if that has no word that can be
 * spelt in ASCII, the first eight hex digits of the SHA-256 of its headline and text.
 */
export function defaultSlug(title: string, blocks: readonly Block[]): string {
  const words = slug(title)
  if (slugPattern.test(words)) return words
  const text = [title, ...blocks.map((block) => block.text)].join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
