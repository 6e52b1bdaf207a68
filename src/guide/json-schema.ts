import * as z from 'zod'
import { articleFields } from '../article/schema.ts'

/** A draft may lack what an article needs; JSON Schema has no other word for "unless". */
const unlessDraft = {
  if: { not: { properties: { draft: { const: true } }, required: ['draft'] } },
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
  then: { required: ['title', 'date'] },
}

const reasonIfGone = {
  if: { properties: { status: { enum: ['withdrawn', 'removed'] } }, required: ['status'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema
  then: { required: ['status_reason', 'status_date'] },
}

/** The fields of an article as JSON Schema draft-07, which every editor and remark-lint-frontmatter-schema can read. */
export function articleJsonSchema(): object {
  const {
    $schema,
    properties = {},
    ...schema
  } = z.toJSONSchema(articleFields, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any', // days and paths are checked by functions; they bring their patterns
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === 'string' && jsonSchema.format !== 'date')
        Object.assign(jsonSchema, { type: typed })
    },
  })
  return {
    $schema,
    title: 'Front matter of an article of the newsroom',
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, orNothing(property)]),
    ),
    allOf: [unlessDraft, reasonIfGone],
  }
}

/** What other programs take for a number or a flag is a text here: `title: 2017`. */
const typed = ['string', 'number', 'boolean']

/** An optional field without a value is as good as none. */
function orNothing(property: z.core.JSONSchema._JSONSchema): object {
  if (typeof property === 'boolean') return {}
  const types = [property.type ?? []].flat()
  const known = property.enum === undefined ? {} : { enum: [...property.enum, null] }
  return { ...property, type: [...types, 'null'], ...known }
}
