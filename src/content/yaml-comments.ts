import { ContentError, type Place } from '../errors.ts'
import { inQuotes, quote } from './quote.ts'
import type { FieldPath, Node } from './yaml-nodes.ts'

/** A value without quotes that a comment follows on its line. */
export interface Commented {
  readonly path: FieldPath
  /** Says what would be lost, if the comment was meant as part of the value. */
  readonly asMistake: () => ContentError
}

/** Where in a file an offset of its YAML is. */
type PlaceOf = (offset: number) => Place

/** All values within one that a comment follows, a comment on a line of its own excepted. */
export function commentedIn(
  { plain, children }: Node,
  source: string,
  placeOf: PlaceOf,
  path: FieldPath = [],
): readonly Commented[] {
  const comment = plain && commentAt(source, plain.end)
  if (plain === undefined || comment === undefined) {
    return [...children].flatMap(([name, { value }]) =>
      commentedIn(value, source, placeOf, [...path, name]),
    )
  }
  const name = path.at(-1)
  const field = typeof name === 'string' ? `${name}: ` : ''
  const whole = `${plain.text}${comment}`.trim()
  const start = plain.end + comment.length - comment.trimStart().length
  return [{ path, asMistake: () => cutText(field, whole, comment, placeOf(start)) }]
}

/** An item of a list or mapping in brackets that a comment cuts, and brackets or commas with it. */
const cutItem =
  /(?:^|[[{,])[ \t]*(?:([\w-]+: ) *)?([^\s[\]{},"'#][^[\]{},"'#]*?)([ \t]+#([^[\]{},]*)[\]},].*)$/

/**
 * What a comment cuts off in brackets: they are open then, or lack a comma.
 *
 * @param end Offset at which the YAML can no longer be read.
 */
export function cutInBrackets(
  source: string,
  end: number,
  placeOf: PlaceOf,
): ContentError | undefined {
  const before = source.slice(0, end).trimEnd()
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const [, field = '', text = '', comment = '', rest = ''] = cutItem.exec(line) ?? []
  const isOpen = /[[{][^\]}]*$/.test(before.slice(0, before.length - comment.length))
  if (comment === '' || !isOpen) return undefined
  const whole = `${text} #${rest}`.trimEnd()
  return cutText(field, whole, comment, placeOf(before.length - comment.trimStart().length))
}

/** White space and the comment at an offset. */
function commentAt(source: string, offset: number): string | undefined {
  const comment = /[ \t]+#.*/y
  comment.lastIndex = offset
  return comment.exec(source)?.[0]
}

function cutText(field: string, whole: string, comment: string, place: Place): ContentError {
  const cut = quote(comment.trim())
  return new ContentError(`Everything from ${cut} on is a comment, and would be lost.`, {
    code: 'cut-text',
    place,
    fix: `write  ${field}${inQuotes(whole)}  , or put the comment on a line of its own`,
  })
}
