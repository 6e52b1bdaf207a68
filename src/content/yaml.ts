import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'
import { ContentError, type Place } from '../errors.ts'
import { quote } from './quote.ts'
import { positionAt } from './text.ts'
import { commentedIn, cutInBrackets, type Commented } from './yaml-comments.ts'
import { offsetOf, readNode, rootOf, type FieldPath } from './yaml-nodes.ts'

/** Fields written in YAML, and where each of them stands. */
export interface YamlFields {
  readonly values: Readonly<Record<string, unknown>>
  /** The place of a value, or of the nearest field around it that exists. */
  placeOf(path: FieldPath): Place
  /** The place of a field's name. */
  placeOfKey(path: FieldPath): Place
  /** The values without quotes that a comment follows on their line. */
  readonly commented: readonly Commented[]
}

/** Where some YAML begins in its file. */
export interface YamlOrigin {
  readonly file: string
  /** Line of the file on which the YAML begins, counted from 1. */
  readonly firstLine: number
}

/**
 * Reads a YAML mapping.
 *
 * Dates stay strings (the core schema of YAML 1.2): YAML's own would turn 1998-02-30 into 2 March
 * without a word. Aliases are refused: a few lines of them can stand for gigabytes.
 *
 * @throws {ContentError} At the line at which the YAML cannot be read, or if it is not a mapping.
 */
export function readYaml(source: string, origin: YamlOrigin): YamlFields {
  const place = (offset: number): Place => {
    const { line, column } = positionAt(source, Math.max(offset, 0))
    return { file: origin.file, line: line + origin.firstLine - 1, column }
  }
  const events = parse(source, place)
  const values: unknown = events.length === 0 ? {} : construct(events, source, place)
  refuseMarks(events, source, place)
  if (!isMapping(values)) {
    throw new ContentError('These are no fields.', {
      code: 'not-fields',
      place: place(0),
      fix: 'write one field a line, as in  title: "The headline as printed"',
    })
  }
  return {
    values,
    placeOf: (path) => place(offsetOf(path, events, source, 'value')),
    placeOfKey: (path) => place(offsetOf(path, events, source, 'key')),
    commented: / #|\t#/.test(source) ? commentedIn(rootOf(events, source), source, place) : [],
  }
}

function parse(source: string, place: (offset: number) => Place): Event[] {
  const events = guarded(source, place, () => (source.trim() === '' ? [] : parseEvents(source, {})))
  const alias = events.find((event) => event.type === EVENT_ID.ALIAS)
  if (alias !== undefined) {
    throw new ContentError('This is an alias of YAML, which may not be used here.', {
      code: 'yaml-alias',
      place: place(alias.anchorStart - 1),
      fix: 'write the value out, or put it in quotes if the * belongs to the text',
    })
  }
  const second = events.findIndex(({ type }, index) => index > 0 && type === EVENT_ID.DOCUMENT)
  if (second === -1) return events
  throw new ContentError('A second document of YAML begins here, which nobody would read.', {
    code: 'yaml-documents',
    place: place(readNode(events.values().drop(second + 2), events[second + 1], source).start),
    fix: 'delete the line  ---  or  ...  that stands before it',
  })
}

function construct(events: Event[], source: string, place: (offset: number) => Place): unknown {
  return guarded(source, place, () => constructFromEvents(events, { source })[0] ?? {})
}

/** Anchors and tags, which stand before a value and are no part of it. */
function refuseMarks(events: Event[], source: string, place: (offset: number) => Place): void {
  for (const event of events) {
    if (!('tagStart' in event)) continue
    const start = event.tagStart < 0 ? event.anchorStart - 1 : event.tagStart
    if (start < 0) continue
    const mark = source.slice(start, Math.max(event.tagEnd, event.anchorEnd))
    throw new ContentError(`${quote(mark)} is a mark of YAML, and would be lost.`, {
      code: 'yaml-mark',
      place: place(start),
      fix: `put the value in double quotes if the ${mark.slice(0, 1)} belongs to it, or delete the mark`,
    })
  }
}

function guarded<T>(source: string, place: (offset: number) => Place, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const cut = cutInBrackets(source, cause.mark?.position ?? 0, place)
    throw (
      cut ??
      new ContentError(`This is not YAML: ${cause.reason}.`, {
        code: 'not-yaml',
        place: place(cause.mark?.position ?? 0),
        fix: adviceFor(cause.reason),
        cause,
      })
    )
  }
}

function adviceFor(reason: string): string {
  if (reason.startsWith('duplicated')) return 'write each field once; delete one of the two'
  if (/quoted scalar|^deficient indentation/.test(reason))
    return 'close the quotes or brackets that were opened'
  if (reason.includes('scalar tag')) return 'put the value in double quotes if the ! belongs to it'
  if (reason.includes('non-printable')) return 'delete the character, which cannot be seen'
  if (/\btab\b/.test(reason)) return 'indent with spaces, not with tabs'
  return 'put a value that contains a colon, a quote or a # in double quotes'
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
