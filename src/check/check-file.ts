import { dirname } from 'node:path'
import type { Article } from '../article/article.ts'
import { readArticle, type Reading } from '../article/read.ts'
import { isDue } from '../archive/publication.ts'
import { splitFrontMatter } from '../content/front-matter.ts'
import { outlineOf } from '../content/outline.ts'
import { collecting, type ContentError } from '../errors.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { factsOf, internalLinks, type Facts } from './facts.ts'
import { unreadFile, type Unread } from './unread.ts'
import { checkSubject } from './rules/all.ts'
import type { Linking } from './across/links.ts'

/** What articles are checked against. */
export interface Checking extends Reading {
  readonly vocabulary: Vocabulary
}

/** What one article file says, and what is wrong with it. */
export interface CheckedFile {
  /** `undefined` if its fields are wrong. */
  readonly facts: Facts | undefined
  /** What is known nevertheless, if they are. */
  readonly unread: Unread | undefined
  readonly mistakes: readonly ContentError[]
}

/**
 * Every mistake of an article file that can be told from the file alone.
 *
 * @param file Also where pictures are looked for, beside it.
 */
export function checkArticle(source: string, file: string, checking: Checking): CheckedFile {
  const mistakes: ContentError[] = []
  const article = collecting(mistakes, () => readArticle(source, file, checking))
  const checked = checkText(source, file, { ...checking, article: article ?? null })
  if (checked === undefined) return { facts: undefined, unread: unreadFile(source, file), mistakes }
  const facts =
    article &&
    factsOf(article, checked.outline, {
      isDue: isDue(article, checking.day),
      textLine: checked.textLine,
    })
  const links = internalLinks(checked.outline, '/', checked.textLine)
  return {
    facts,
    unread: article === undefined ? unreadFile(source, file, links) : undefined,
    mistakes: [...mistakes, ...checked.mistakes],
  }
}

/** Every mistake of the text of a page about the newsroom, and its links. */
export function checkPage(
  source: string,
  file: string,
  { url, vocabulary }: { readonly url: string; readonly vocabulary: Vocabulary },
): { readonly linking: Linking; readonly mistakes: readonly ContentError[] } {
  const checked = checkText(source, file, { vocabulary, article: null })
  if (checked === undefined) return { linking: { file, links: [] }, mistakes: [] }
  const links = internalLinks(checked.outline, url, checked.textLine)
  return { linking: { file, links }, mistakes: checked.mistakes }
}

interface CheckedText {
  readonly outline: ReturnType<typeof outlineOf>
  readonly textLine: number
  readonly mistakes: readonly ContentError[]
}

/** @returns `undefined` if the file has no front matter, which whoever reads it reports. */
function checkText(
  source: string,
  file: string,
  { vocabulary, article }: { vocabulary: Vocabulary; article: Article | null },
): CheckedText | undefined {
  const parts = collecting([], () => splitFrontMatter(source, file))
  if (parts === undefined) return undefined
  const { fields, text, textLine } = parts
  const outline = outlineOf(text)
  const mistakes = checkSubject({
    file,
    folder: dirname(file),
    outline,
    fields,
    vocabulary,
    article,
    placeOf: ({ line, column }) => ({ file, line: line + textLine - 1, column }),
  })
  return { outline, textLine, mistakes }
}
