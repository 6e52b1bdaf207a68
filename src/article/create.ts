import type { IsoDay } from '../dates.ts'
import { uniqueSlug } from '../slug.ts'
import type { Path } from '../urls.ts'
import { addressOf, defaultSlug, fileOf } from './address.ts'
import { articleFields } from './schema.ts'
import { articleFile } from './write.ts'

/** What is known of an article that is to be written. */
export interface Beginning {
  readonly title: string
  readonly date: IsoDay
  readonly section: string
  readonly lang: string
  /** Markdown; `''` if it is still to be written. */
  readonly text: string
}

/** A new article file, not yet written. */
export interface Creation {
  /** Path within the folder of articles. */
  readonly file: string
  readonly url: Path
  readonly source: string
}

/**
 * The file of a new article: a draft, with a comment on each field that may be added.
 *
 * @param isTaken Whether an address, or a file within the folder of articles, is somebody else's.
 */
export function createArticle(
  { title, text, ...fields }: Beginning,
  isTaken: (url: Path, file: string) => boolean,
): Creation {
  const { date } = fields
  const printed = oneLine(title)
  const slug = uniqueSlug(defaultSlug(printed, []), (candidate) =>
    isTaken(addressOf(date, candidate), fileOf(date, candidate)),
  )
  const written = { title: printed, ...fields, slug, draft: true }
  return {
    file: fileOf(date, slug),
    url: addressOf(date, slug),
    source: articleFile(written, text || 'Write the text here.', remarksBeyond(written)),
  }
}

/** Control characters are refused in a headline, and line ends are none of it. */
function oneLine(title: string): string {
  return title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed()
}

/** One line on each field that is not there yet, in the words of the rulebook. */
function remarksBeyond(present: Readonly<Record<string, unknown>>): readonly string[] {
  const missing = Object.entries(articleFields.shape).filter(
    ([name]) => !(name in present) && name !== 'provenance',
  )
  const width = Math.max(...missing.map(([name]) => name.length))
  return [
    'Delete the line  draft: true  when the article is ready. These fields may be added:',
    ...missing.map(([name, schema]) => `  ${name.padEnd(width)}  ${schema.description ?? ''}`),
  ]
}
