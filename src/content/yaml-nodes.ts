import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event } from 'js-yaml'

/** The keys and indexes that lead to a value: `['updates', 0, 'date']`. */
export type FieldPath = readonly PropertyKey[]

type Scalar = Extract<Event, { valueStart: number }>

/** A value with its place in the source, made only once something may be wrong. */
export interface Node {
  readonly start: number
  /** Of a scalar without quotes: what was read, and the offset of its end. */
  readonly plain?: { readonly text: string; readonly end: number } | undefined
  readonly children: Map<PropertyKey, { readonly key: number; readonly value: Node }>
}

/** The offset of a value or of its name; if there is none, of the nearest field around it that exists. */
export function offsetOf(
  path: FieldPath,
  events: Event[],
  source: string,
  part: 'key' | 'value',
): number {
  let node = rootOf(events, source)
  let found = node.start
  for (const name of path) {
    const child = node.children.get(name)
    if (child === undefined) return found
    node = child.value
    found = part === 'key' || node.start < 0 ? child.key : node.start
  }
  return found
}

/** The value that all others are in. */
export function rootOf(events: Event[], source: string): Node {
  const stream = events.values()
  stream.next() // the document itself
  return readNode(stream, stream.next().value, source)
}

/** @param event The first one of the value; those that follow are taken from the stream. */
export function readNode(stream: Iterator<Event>, event: Event | undefined, source: string): Node {
  const children: Node['children'] = new Map()
  if (event?.type === EVENT_ID.SCALAR) {
    return { start: startOf(event, source), plain: plainOf(event, source), children }
  }
  if (event?.type === EVENT_ID.SEQUENCE) {
    for (let next = stream.next().value; isOpen(next); next = stream.next().value) {
      const value = readNode(stream, next, source)
      const before = children.get(children.size - 1)?.key
      children.set(children.size, { key: startOfItem(value, before, event.start, source), value })
    }
    return { start: event.start, children }
  }
  if (event?.type === EVENT_ID.MAPPING) {
    for (let next = stream.next().value; isOpen(next); next = stream.next().value) {
      const name = next.type === EVENT_ID.SCALAR ? getScalarValue(source, next) : ''
      const key = readNode(stream, next, source)
      const value = readNode(stream, stream.next().value, source)
      const plain = value.start < 0 ? nothingAfter(key, source) : value.plain
      children.set(name, { key: key.start, value: { ...value, plain } })
    }
    return { start: event.start, children }
  }
  return { start: -1, children }
}

/** Where an item is; an empty one is where the hyphen below the item before it is, or where that one is in brackets. */
function startOfItem(
  { start }: Node,
  before: number | undefined,
  startOfList: number,
  source: string,
): number {
  if (start >= 0) return start
  if (before === undefined) return startOfList
  const hyphen = /\n[ \t]*-/g
  hyphen.lastIndex = before
  return hyphen.exec(source) === null ? before : hyphen.lastIndex - 1
}

function isOpen(event: Event | undefined): event is Event {
  return event !== undefined && event.type !== EVENT_ID.POP
}

function plainOf(event: Scalar, source: string): Node['plain'] {
  const { style, valueEnd: end } = event
  if (style !== SCALAR_STYLE.PLAIN || end < 0) return undefined
  return { text: getScalarValue(source, event), end }
}

/** The empty value of a key, right after its colon. */
function nothingAfter(key: Node, source: string): Node['plain'] {
  return key.plain && { text: '', end: source.indexOf(':', key.plain.end) + 1 }
}

/** Offset of a scalar, its opening quote included. */
function startOf({ valueStart }: Scalar, source: string): number {
  return valueStart > 0 && /["']/.test(source[valueStart - 1] ?? '') ? valueStart - 1 : valueStart
}
