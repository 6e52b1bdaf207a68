/** The fields of a header by their names in lower case; of a name that comes twice, the first. */
export type Headers = ReadonlyMap<string, string>

/** @param lines Without their ends. One that begins with white space goes on with the one above. */
export function headersOf(lines: readonly string[]): Headers {
  const headers = new Map<string, string>()
  const text = lines.join('\n').replace(/\n[ \t]+/g, ' ')
  for (const field of text.split('\n')) {
    const colon = field.indexOf(':')
    const name = field.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !headers.has(name)) headers.set(name, field.slice(colon + 1).trim())
  }
  return headers
}
