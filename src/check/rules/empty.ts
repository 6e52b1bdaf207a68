import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** What `npm run new` writes where the text is to stand. */
const placeholder = 'Write the text here.'

/** Only a draft, or an article of which nothing is shown, may be without a text. */
export function checkEmpty({ article, outline, placeOf }: Subject): readonly ContentError[] {
  if (article === null || article.draft || article.withdrawal?.kind === 'removed') return []
  const [first] = outline.paragraphs
  if (first === undefined && outline.images.length > 0) return []
  if (first !== undefined && first.text !== placeholder) return []
  return [
    new ContentError(
      first === undefined ? 'The article has no text.' : 'The text is still to be written.',
      {
        code: 'empty-text',
        place: placeOf(first ?? { line: 1, column: 1 }),
        fix: 'write the text below the fields, or add  draft: true',
      },
    ),
  ]
}
