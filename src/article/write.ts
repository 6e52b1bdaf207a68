import { CORE_SCHEMA, dump } from 'js-yaml'

/** Fields of front matter in the order in which they are to stand; `undefined` ones are left out. */
export type WritableFields = Readonly<Record<string, unknown>>

/**
 * An article file: front matter in YAML, one field a line, and the Markdown below it.
 *
 * The same fields and text give the same bytes, on any machine.
 *
 * @param remarks Lines for the editor, which stand as comments below the fields.
 */
export function articleFile(
  fields: WritableFields,
  markdown: string,
  remarks: readonly string[] = [],
): string {
  const present = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  )
  const yaml = dump(present, { lineWidth: -1, schema: CORE_SCHEMA })
  const comments = remarks.map((remark) => `${`# ${remark}`.trimEnd()}\n`).join('')
  return `---\n${yaml}${comments}---\n\n${markdown.trim()}\n`
}
