import { ContentError } from '../../errors.ts'
import { quote } from '../../content/quote.ts'
import type { Subject } from '../subject.ts'

/** The headline of the page is its only heading of level 1, and levels go down one at a time. */
export function checkHeadings({ outline, placeOf }: Subject): readonly ContentError[] {
  const mistakes: ContentError[] = []
  let above = 1
  for (const { level, text, ...spot } of outline.headings) {
    const marks = '#'.repeat(Math.min(above + 1, 6))
    if (level === 1) {
      mistakes.push(
        new ContentError(`The heading ${quote(text)} is of level 1, as the headline is.`, {
          code: 'top-heading',
          place: placeOf(spot),
          fix: `write it as  ## ${text}`,
        }),
      )
    } else if (level > above + 1) {
      mistakes.push(
        new ContentError(`The heading ${quote(text)} skips from level ${above} to ${level}.`, {
          code: 'skipped-heading',
          place: placeOf(spot),
          fix: `write it as  ${marks} ${text}`,
        }),
      )
    }
    above = Math.max(level, 2)
  }
  return mistakes
}
