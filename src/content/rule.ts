import * as z from 'zod'
import type { FieldPath } from './yaml-nodes.ts'

/** What a field must hold, in the words of the messages about it. */
export interface Rule {
  /** Completes "… is not": `a day`. */
  readonly is: string
  /** What to type, for a value that was found: `write it as  date: 2019-09-09`. */
  readonly fix: (value: unknown, found: Found) => string
  /** Names that other programs have for the field. */
  readonly alsoCalled?: readonly string[] | undefined
  /** Whether the value is one of few that are known, and so no text that a comment could be part of. */
  readonly isKey?: true
}

/** Where a wrong value stands. */
export interface Found {
  /** What stands in the file from the value to the end of its line. */
  readonly written: string
  /** The list or mapping that the value is in. */
  readonly among: unknown
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

/** The rule of the innermost field on the path that has one. */
export function ruleAt(schema: z.ZodType, path: FieldPath): Rule {
  let found: Rule | undefined
  let current: z.ZodType | undefined = schema
  for (const name of path) {
    current = childOf(current, name)
    if (current === undefined) break
    found = ruleOf(current) ?? found
  }
  return found ?? { is: 'right', fix: () => 'see the table of fields' }
}

/** The fields of the mapping that stands at a path. */
export function shapeAt(schema: z.ZodType, path: FieldPath): Readonly<Record<string, unknown>> {
  const found = schemaAt(schema, path)
  const inner = found === undefined ? undefined : unwrap(found)
  return inner instanceof z.ZodObject ? inner.shape : {}
}

/** The schema of what stands at a path. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema
  for (const name of path) current = childOf(current, name)
  return current
}

/** The schema of a part of a value: of a field by its name, or of an item of a list. */
export function childOf(schema: z.ZodType | undefined, name: PropertyKey): z.ZodType | undefined {
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
export function unwrap(schema: z.ZodType): z.ZodType {
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
