import { CORE_SCHEMA, dump } from 'js-yaml'

/** Fields of front matter in the order in which they are to stand; `undefined` ones are left out. */
export type WritableFields = Readonly<Record<string, unknown>>

/**
 * An article file: front matter in YAML, one field a line, and the Markdown below it.
 *
 * The same fields and text give the same bytes, on any machine.
 */
export function articleFile(fields: WritableFields, markdown: string): string {
  const present = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  )
  const yaml = dump(present, { lineWidth: -1, schema: CORE_SCHEMA })
  return `---\n${yaml}---\n\n${markdown.trim()}\n`
}
