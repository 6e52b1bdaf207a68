import {
  constructFromEvents,
  EVENT_ID,
  FAILSAFE_SCHEMA,
  nullCoreTag,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml'
import { ContentError, ContentErrors, type Place } from '../errors.ts'
import { quote } from './quote.ts'
import { positionAt } from './text.ts'
import { commentedIn, cutInBrackets, type Commented } from './yaml-comments.ts'
import { offsetOf, readNode, rootOf, type FieldPath } from './yaml-nodes.ts'
import { adviceAt, badColons } from './yaml-slips.ts'

/** Fields written in YAML, and where each of them stands. */
export interface YamlFields {
  readonly values: Readonly<Record<string, unknown>>
  /** The place of a value, or of the nearest field around it that exists. */
  placeOf(path: FieldPath): Place
  /** What stands in the file from a value to the end of its line. */
  written(path: FieldPath): string
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

/** Every value is the text that was typed, or nothing: YAML's own numbers turn 1.10 into 1.1, and its days 1998-02-30 into 2 March. */
const textsOnly = FAILSAFE_SCHEMA.withTags(nullCoreTag)

/**
 * Reads a YAML mapping. Its values are texts, `null`, lists and mappings.
 *
 * Aliases are refused: a few lines of them can stand for gigabytes.
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
    throwBadColons(source, place)
    throw new ContentError('These are no fields.', {
      code: 'not-fields',
      place: place(0),
      fix: 'write one field a line, as in  title: "The headline as printed"',
    })
  }
  return {
    values,
    placeOf: (path) => place(offsetOf(path, events, source, 'value')),
    written: (path) => restOfLine(source, offsetOf(path, events, source, 'value')),
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
  return guarded(
    source,
    place,
    () => constructFromEvents(events, { source, schema: textsOnly })[0] ?? {},
  )
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
    const position = cause.mark?.position ?? 0
    const cut = cutInBrackets(source, position, place)
    if (cut !== undefined) throw cut
    throwBadColons(source, place)
    const known = adviceFor(cause.reason)
    const advice =
      known === undefined ? adviceAt(source, position) : { offset: position, fix: known }
    throw new ContentError(`This is not YAML: ${cause.reason}.`, {
      code: 'not-yaml',
      place: place(advice.offset),
      fix: advice.fix,
      cause,
    })
  }
}

/** @throws {ContentErrors} With each line whose colon YAML does not know, if there is one. */
function throwBadColons(source: string, place: (offset: number) => Place): void {
  const mistakes = badColons(source).map(
    ({ offset, problem, fix }) =>
      new ContentError(problem, { code: 'yaml-colon', place: place(offset), fix }),
  )
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
}

function restOfLine(source: string, offset: number): string {
  return source.slice(Math.max(offset, 0)).split('\n', 1)[0]?.trim() ?? ''
}

/** What to do about what no quotes mend. */
function adviceFor(reason: string): string | undefined {
  if (reason.startsWith('duplicated'))
    return 'write each field once; put a # before the line that you do not need'
  if (reason.includes('scalar tag')) return 'put the value in double quotes if the ! belongs to it'
  if (reason.includes('non-printable')) return 'delete the character, which cannot be seen'
  return /\btab\b/.test(reason) ? 'indent with spaces, not with tabs' : undefined
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
