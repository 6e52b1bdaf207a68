import type * as z from 'zod'
import { articleFields } from '../article/schema.ts'
import { ruleOf } from '../content/rule.ts'

/** The fields of an article as a table in Markdown: name, what it holds, default, meaning. */
export function fieldTable(): string {
  const rows = Object.entries(articleFields.shape).map(([name, schema]) => row(name, schema))
  return ['| field | holds | default | |', '|---|---|---|---|', ...rows].join('\n')
}

function row(name: string, schema: z.ZodType): string {
  const cells = [
    `\`${name}\``,
    ruleOf(schema)?.is ?? '',
    defaultOf(schema),
    schema.description ?? '',
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
}

/** What stands in for a field that is left out, if anything does. */
function defaultOf(schema: z.ZodType): string {
  const { data } = schema.safeParse(undefined)
  if (data === undefined || Array.isArray(data)) return ''
  return `\`${JSON.stringify(data).replaceAll('"', '')}\``
}
