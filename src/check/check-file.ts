import type { Article } from '../article/article.ts'
import { readArticle, type Reading } from '../article/read.ts'
import { splitFrontMatter } from '../content/front-matter.ts'
import { outlineOf } from '../content/outline.ts'
import { collecting, type ContentError } from '../errors.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { factsOf, internalLinks, type Facts } from './facts.ts'
import { unreadFile, type Unread } from './unread.ts'
import { checkSubject } from './rules/all.ts'
import type { Linking } from './across/links.ts'
import type { Illustrated, PictureSpot } from './across/pictures.ts'

/** What articles are checked against. */
export interface Checking extends Reading {
  readonly vocabulary: Vocabulary
}

/** What one article file says, and what is wrong with it. */
export interface CheckedFile extends Illustrated {
  /** `undefined` if its fields are wrong. */
  readonly facts: Facts | undefined
  /** What is known nevertheless, if they are. */
  readonly unread: Unread | undefined
  readonly mistakes: readonly ContentError[]
}

/** Every mistake of an article file that can be told from the file alone. */
export function checkArticle(source: string, file: string, checking: Checking): CheckedFile {
  const mistakes: ContentError[] = []
  const article = collecting(mistakes, () => readArticle(source, file, checking))
  const checked = checkText(source, file, { ...checking, article: article ?? null })
  if (checked === undefined) return { ...unreadable(source, file), mistakes }
  const facts =
    article && factsOf(article, checked.outline, { day: checking.day, textLine: checked.textLine })
  const links = internalLinks(checked.outline, '/', checked.textLine)
  return {
    file,
    facts,
    unread: article === undefined ? unreadFile(source, file, links) : undefined,
    pictures: checked.pictures,
    mistakes: [...mistakes, ...checked.mistakes],
  }
}

/** What is known of an article file that cannot be read. */
export function unreadable(source: string, file: string): Omit<CheckedFile, 'mistakes'> {
  return { file, facts: undefined, unread: unreadFile(source, file), pictures: [] }
}

/** Every mistake of the text of a page about the newsroom, its links and its pictures. */
export function checkPage(
  source: string,
  file: string,
  { url, ...checking }: { readonly url: string } & Pick<Checking, 'vocabulary' | 'day'>,
): Linking & Illustrated & { readonly mistakes: readonly ContentError[] } {
  const checked = checkText(source, file, { ...checking, article: null })
  if (checked === undefined) return { file, links: [], pictures: [], mistakes: [] }
  const { outline, textLine, pictures, mistakes } = checked
  return { file, links: internalLinks(outline, url, textLine), pictures, mistakes }
}

interface CheckedText {
  readonly outline: ReturnType<typeof outlineOf>
  readonly textLine: number
  readonly pictures: readonly PictureSpot[]
  readonly mistakes: readonly ContentError[]
}

/** @returns `undefined` if the file has no front matter, which whoever reads it reports. */
function checkText(
  source: string,
  file: string,
  { vocabulary, day, article }: Pick<Checking, 'vocabulary' | 'day'> & { article: Article | null },
): CheckedText | undefined {
  const parts = collecting([], () => splitFrontMatter(source, file))
  if (parts === undefined) return undefined
  const { fields, text, textLine } = parts
  const outline = outlineOf(text)
  const mistakes = checkSubject({
    file,
    outline,
    fields,
    vocabulary,
    day,
    article,
    placeOf: ({ line, column }) => ({ file, line: line + textLine - 1, column }),
  })
  const pictures = outline.images.map(({ src, line, column }) => ({
    src,
    line: line + textLine - 1,
    column,
  }))
  return { outline, textLine, pictures, mistakes }
}
