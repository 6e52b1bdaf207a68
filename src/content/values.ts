import * as z from 'zod'
import { childOf, unwrap } from './rule.ts'
import type { FieldPath } from './yaml-nodes.ts'

/** The values as the schema takes them: `true` and `false` where it asks for one, and no empty value where it needs none. */
export function asTaken(schema: z.ZodType | undefined, value: unknown): unknown {
  const inner = schema && unwrap(schema)
  if (inner instanceof z.ZodBoolean) return asFlag(value)
  if (Array.isArray(value)) return value.map((item: unknown) => asTaken(childOf(inner, 0), item))
  if (!isMapping(value) || !(inner instanceof z.ZodObject)) return value
  const entries = Object.entries(value).filter(
    ([name, one]) => !isEmpty(one) || childOf(inner, name)?.safeParse(undefined).success !== true,
  )
  return Object.fromEntries(
    entries.map(([name, one]) => [name, asTaken(childOf(inner, name), one)]),
  )
}

function asFlag(value: unknown): unknown {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value
  return word === 'true' || word === 'false' ? word === 'true' : value
}

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

/** Whether a value has fields. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path; `undefined` if there is nothing. */
export function valueAt(values: unknown, path: FieldPath): unknown {
  let found = values
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = new Map<unknown, unknown>(Object.entries(found)).get(String(name))
  }
  return found
}
