import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** What `npm run new` writes where the text is to stand. */
const placeholder = 'Write the text here.'

/** Only a draft, or an article of which nothing is shown, may be without a text. */
export function checkEmpty({ article, outline, placeOf }: Subject): readonly ContentError[] {
  if (article === null || article.draft || article.withdrawal?.kind === 'removed') return []
  const left = outline.paragraphs.find(({ text }) => text.startsWith(placeholder))
  if (left === undefined && outline.paragraphs.length + outline.images.length > 0) return []
  const isWritten = outline.paragraphs.length > 1 || left?.text.length !== placeholder.length
  const mistake = (problem: string, fix: string): readonly ContentError[] => [
    new ContentError(problem, {
      code: 'empty-text',
      place: placeOf(left ?? { line: 1, column: 1 }),
      fix,
    }),
  ]
  if (left !== undefined && isWritten) {
    return mistake(`"${placeholder}" still stands in the text.`, 'delete that sentence')
  }
  return mistake(
    left === undefined ? 'The article has no text.' : 'The text is still to be written.',
    'write the text below the fields, or add  draft: true',
  )
}
