import { keepsCaptures, readCapture } from '../../article/capture.ts'
import { collecting, type ContentError } from '../../errors.ts'
import type { Facts } from '../facts.ts'

/**
 * Captures are there and as they were imported. A capture may change without a change of its article.
 *
 * @param content Folder of the content. One that keeps no captures may lack them.
 */
export function checkCaptures(
  articles: readonly Facts[],
  content: string,
): readonly ContentError[] {
  const mistakes: ContentError[] = []
  for (const { file, capture } of articles) {
    if (capture !== null) collecting(mistakes, () => readCapture(capture, content, file))
  }
  const mayLack = !keepsCaptures(content)
  return mistakes.filter(({ code }) => !mayLack || code !== 'missing-capture')
}
