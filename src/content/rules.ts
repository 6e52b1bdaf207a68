import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { ContentError } from '../errors.ts'
import { nearest } from './nearest.ts'
import { quote } from './quote.ts'
import type { YamlFields } from './yaml.ts'
import type { FieldPath } from './yaml-nodes.ts'

/** What a field must hold, in the words of the messages about it. */
export interface Rule {
  /** Completes "… is not": `a day`. */
  readonly is: string
  /** What to type, for a value that was found: `write it as  date: 2019-09-09`. */
  readonly fix: (value: unknown) => string
  /** Whether the value is one of few that are known, and so no text that a comment could be part of. */
  readonly isKey?: true
}

const rules = z.registry<Rule>()

/** A schema of one field, with the rule that messages quote and the description that the docs print. */
export function field<S extends z.ZodType>(schema: S, description: string, rule: Rule): S {
  const described = schema.describe(description)
  rules.add(described, rule)
  return described
}

/** The rule of a field that was made by {@link field}, for the docs. */
export function ruleOf(schema: z.ZodType): Rule | undefined {
  return rules.get(schema) ?? rules.get(unwrap(schema))
}

/**
 * The fields as the schema has them.
 *
 * @param schema A strict object whose fields were made by {@link field}.
 * @throws {ContentError[]} Never: mistakes are pushed to `mistakes`, all of them.
 * @returns `undefined` if there was a mistake.
 */
export function applyRules<S extends z.ZodObject>(
  schema: S,
  fields: YamlFields,
  mistakes: ContentError[],
): z.output<S> | undefined {
  const result = schema.safeParse(fields.values, { reportInput: true })
  const cut = fields.commented.filter(({ path }) => takesAnyText(schema, path))
  if (result.success && cut.length === 0) return result.data
  mistakes.push(...cut.map(({ asMistake }) => asMistake()))
  const isCut = (path: FieldPath): boolean => cut.some((one) => isDeepStrictEqual(one.path, path))
  for (const issue of result.error?.issues ?? []) {
    if (!isCut(issue.path)) mistakes.push(...mistakesOfIssue(schema, fields, issue))
  }
  return undefined
}

/** Whether a field takes prose: nobody can tell then whether a comment after it was meant as part of the text. */
function takesAnyText(schema: z.ZodType, path: FieldPath): boolean {
  return (
    ruleAt(schema, path).isKey !== true &&
    schemaAt(schema, path)?.safeParse('Post office #1 opens: a “first” step').success === true
  )
}

function mistakesOfIssue(
  schema: z.ZodObject,
  fields: YamlFields,
  issue: z.core.$ZodIssue,
): readonly ContentError[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeAt(schema, issue.path))
    return issue.keys.map((key) => unknownField(key, known, fields, issue.path))
  }
  const name = issue.path.findLast((part) => typeof part === 'string') ?? 'the field'
  const rule = ruleAt(schema, issue.path)
  const missing = issue.input === undefined
  return [
    new ContentError(
      missing ? `The field "${name}" is missing.` : `${quote(issue.input)} is not ${rule.is}.`,
      {
        code: missing ? `missing-${name}` : `invalid-${name}`,
        place: fields.placeOf(issue.path),
        fix: rule.fix(issue.input),
      },
    ),
  ]
}

function unknownField(
  key: string,
  known: readonly string[],
  fields: YamlFields,
  path: FieldPath,
): ContentError {
  const meant = nearest(key, known)
  return new ContentError(`There is no field ${key === '' ? '""' : quote(key)}.`, {
    code: 'unknown-field',
    place: fields.placeOfKey([...path, key]),
    fix:
      meant === undefined
        ? `delete the line, or use one of: ${known.join(', ')}`
        : `did you mean  ${meant}:  ?`,
  })
}

/** The rule of the innermost field on the path that has one. */
function ruleAt(schema: z.ZodType, path: FieldPath): Rule {
  let found: Rule | undefined
  let current: z.ZodType | undefined = schema
  for (const name of path) {
    current = childOf(current, name)
    if (current === undefined) break
    found = ruleOf(current) ?? found
  }
  return found ?? { is: 'right', fix: () => 'see the table of fields' }
}

function shapeAt(schema: z.ZodType, path: FieldPath): Readonly<Record<string, unknown>> {
  const found = schemaAt(schema, path)
  const inner = found === undefined ? undefined : unwrap(found)
  return inner instanceof z.ZodObject ? inner.shape : {}
}

function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema
  for (const name of path) current = childOf(current, name)
  return current
}

function childOf(schema: z.ZodType | undefined, name: PropertyKey): z.ZodType | undefined {
  if (schema === undefined) return undefined
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) {
    const child: unknown = inner.shape[String(name)]
    return child instanceof z.ZodType ? child : undefined
  }
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodType) return inner.element
  if (inner instanceof z.ZodRecord && inner.valueType instanceof z.ZodType) return inner.valueType
  return undefined
}

/** The schema within `optional`, `nullable` and `default`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    const inner = schema.unwrap()
    return inner instanceof z.ZodType ? unwrap(inner) : schema
  }
  return schema
}
