import * as z from 'zod'
import { ContentError } from '../errors.ts'
import { nearest } from './nearest.ts'
import { inQuotes, quote } from './quote.ts'
import { ruleOf, shapeAt } from './rule.ts'
import { isMapping, valueAt } from './values.ts'
import type { YamlFields } from './yaml.ts'
import type { FieldPath } from './yaml-nodes.ts'

/** What is said of fields that a schema does not have. */
export function unknownFields(
  schema: z.ZodObject,
  fields: YamlFields,
  { path, keys }: z.core.$ZodIssueUnrecognizedKeys,
): readonly ContentError[] {
  const shape = shapeAt(schema, path)
  const among = valueAt(fields.values, path)
  const mapping = isMapping(among) ? among : {}
  const cut = path.length > 0 ? cutByCommas(mapping, keys) : []
  return keys.flatMap((key) => {
    if (!cut.includes(key))
      return [unknownField(key, shape, Object.keys(mapping), { fields, path })]
    if (key !== cut[0]) return []
    return [cutText(cut, mapping, fields.placeOfKey([...path, key]))]
  })
}

/** Names without a value right after a text: parts of the text, which commas cut. */
function cutByCommas(
  mapping: Readonly<Record<string, unknown>>,
  unknown: readonly string[],
): readonly string[] {
  const names = Object.keys(mapping)
  const isPart = (name: string): boolean => unknown.includes(name) && mapping[name] === null
  const start = names.findIndex(isPart)
  if (typeof mapping[names[start - 1] ?? ''] !== 'string') return []
  const end = names.findIndex((name, index) => index > start && !isPart(name))
  return names.slice(start, end === -1 ? undefined : end)
}

function cutText(
  cut: readonly string[],
  mapping: Readonly<Record<string, unknown>>,
  place: ContentError['place'],
): ContentError {
  const names = Object.keys(mapping)
  const name = names[names.indexOf(cut[0] ?? '') - 1] ?? ''
  const whole = [String(mapping[name]), ...cut].join(', ')
  return new ContentError(
    `A comma ends a text that is not in quotes, and ${quote(cut.join(', '))} would be lost.`,
    { code: 'cut-text', place, fix: `write  ${name}: ${inQuotes(whole)}` },
  )
}

function unknownField(
  key: string,
  shape: Readonly<Record<string, unknown>>,
  present: readonly string[],
  { fields, path }: { readonly fields: YamlFields; readonly path: FieldPath },
): ContentError {
  const known = Object.keys(shape)
  const free = known.filter((name) => !present.includes(name))
  const meant = free.find((name) => isAlsoCalled(shape[name], key)) ?? nearest(key, free)
  return new ContentError(`There is no field ${key === '' ? '""' : quote(key)}.`, {
    code: 'unknown-field',
    place: fields.placeOfKey([...path, key]),
    fix:
      meant === undefined
        ? `use one of: ${known.join(', ')}; or put a # before the line, to keep it as a note`
        : `did you mean  ${meant}:  ?`,
  })
}

function isAlsoCalled(schema: unknown, key: string): boolean {
  const rule = schema instanceof z.ZodType ? ruleOf(schema) : undefined
  return rule?.alsoCalled?.includes(key.toLowerCase()) === true
}
