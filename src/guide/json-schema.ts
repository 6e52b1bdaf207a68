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

/** The fields of an article as JSON Schema 2020-12, for editors such as VS Code. */
export function articleJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(articleFields, {
    io: 'input',
    unrepresentable: 'any', // days and paths are checked by functions; they bring their patterns
  })
  return {
    $schema,
    title: 'Front matter of an article of the newsroom',
    ...schema,
    allOf: [unlessDraft, reasonIfGone],
  }
}
