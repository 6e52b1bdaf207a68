import type { Article } from '../article/article.ts'
import { summaryLength, type Head } from './catalogue.ts'

/** Articles whose heads stand in one file. */
export const blockSize = 16

/**
 * The heads of an archive, in blocks.
 *
 * @param articles Newest first.
 * @returns Oldest first, so that a new article changes the last block alone.
 */
export function makeHeads(articles: readonly Article[]): readonly (readonly Head[])[] {
  const heads = articles.toReversed().map(headOf)
  return Array.from({ length: Math.ceil(heads.length / blockSize) }, (_, block) =>
    heads.slice(block * blockSize, (block + 1) * blockSize),
  )
}

function headOf(article: Article): Head {
  const { url, title, titleLang, titleTranslation, date, section, lang, summary } = article
  return [url, title, titleLang, titleTranslation ?? '', date, section, lang, shortened(summary)]
}

/** A text cut after a word, unless it has no white space to cut at. */
function shortened(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= summaryLength) return text
  return `${characters
    .slice(0, summaryLength)
    .join('')
    .replace(/\s+\S*$/u, '')} …`
}
