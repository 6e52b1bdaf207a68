import { quote } from '../../content/quote.ts'
import { taken, type Spot } from '../../content/outline.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'
import { signs } from './known-signs.ts'

/**
 * Signs of Markdown, of HTML and of other programs that became nothing, and that readers would see. Import puts a
 * backslash before those that it finds in a capture; others stand as they were printed.
 */
export function checkSigns({ article, outline, placeOf }: Subject): readonly ContentError[] {
  const isImported = article !== null && article.provenance !== null
  const asked = signs.filter(({ isPrinted }) => !(isImported && isPrinted === true))
  return outline.words.flatMap(({ text, source, ...start }) =>
    asked.flatMap(({ pattern, meant }) =>
      [...text.matchAll(pattern)].flatMap((match) => {
        const fix = meant(match)
        if (fix === undefined) return []
        const shown = quote(match[0].replaceAll(taken, '…').trim())
        return new ContentError(`${shown} is no Markdown, and readers would see it as it stands.`, {
          code: 'stray-signs',
          place: placeOf(spotOf(match, source, start)),
          fix,
        })
      }),
    ),
  )
}

/** Where a match stands in the lines of its paragraph. */
function spotOf({ 0: match, input, index }: RegExpExecArray, source: string, start: Spot): Spot {
  const before = input.slice(0, index).split('\n').length - 1
  const [first = ''] = match.trimStart().split(/[\n\u{f8ff}]/u)
  const column = (source.split('\n')[before]?.indexOf(first) ?? 0) + 1
  return { line: start.line + before, column: Math.max(column, 1) }
}
