import { articleFields } from '../../article/schema.ts'
import type { Outline } from '../../content/outline.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** A text does not begin with fields: they stand above it, between two lines of hyphens. */
export function checkFieldsInText({ article, outline, placeOf }: Subject): readonly ContentError[] {
  const first = beginningOf(outline)
  const [line = '', name = ''] = /^([a-z_]+):(?= |$)[^\n]*/u.exec(first?.text ?? '') ?? []
  if (article === null || first === undefined || !Object.hasOwn(articleFields.shape, name))
    return []
  return [
    new ContentError(`${quote(line)} is a field, and stands in the text.`, {
      code: 'field-in-text',
      place: placeOf(first),
      fix: 'move it above the line  ---  that ends the fields',
    }),
  ]
}

/** The first paragraph or heading: a line of hyphens below makes a heading of a field. */
function beginningOf({ paragraphs, headings }: Outline): Outline['paragraphs'][number] | undefined {
  return [...paragraphs, ...headings].toSorted((a, b) => a.line - b.line)[0]
}
