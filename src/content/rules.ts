import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import { ContentError } from '../errors.ts'
import { quote } from './quote.ts'
import { ruleAt, schemaAt } from './rule.ts'
import { unknownFields } from './unknown-fields.ts'
import { asTaken, isEmpty, valueAt } from './values.ts'
import type { YamlFields } from './yaml.ts'
import type { FieldPath } from './yaml-nodes.ts'

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
  const values = asTaken(schema, fields.values)
  const result = schema.safeParse(values, { reportInput: true })
  const cut = fields.commented.filter(
    ({ path }) => isEmpty(valueAt(fields.values, path)) || takesAnyText(schema, path),
  )
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
  if (issue.code === 'unrecognized_keys') return unknownFields(schema, fields, issue)
  const name = issue.path.findLast((part) => typeof part === 'string') ?? 'the field'
  const rule = ruleAt(schema, issue.path)
  const missing = issue.input === undefined
  const found = {
    written: fields.written(issue.path),
    among: valueAt(fields.values, issue.path.slice(0, -1)),
  }
  return [
    new ContentError(
      missing ? `The field "${name}" is missing.` : `${quote(issue.input)} is not ${rule.is}.`,
      {
        code: missing ? `missing-${name}` : `invalid-${name}`,
        place: fields.placeOf(issue.path),
        fix: rule.fix(issue.input, found),
      },
    ),
  ]
}
