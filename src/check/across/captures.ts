import { readCapture } from '../../article/capture.ts'
import { collecting, type ContentError } from '../../errors.ts'
import type { Facts } from '../facts.ts'

/**
 * Captures are there, and as they were imported. They are looked at each time, since a capture may change
 * without a change of its article.
 *
 * @param content Folder of the content.
 */
export function checkCaptures(
  articles: readonly Facts[],
  content: string,
): readonly ContentError[] {
  const mistakes: ContentError[] = []
  for (const { file, capture } of articles) {
    if (capture !== null) collecting(mistakes, () => readCapture(capture, content, file))
  }
  return mistakes
}
