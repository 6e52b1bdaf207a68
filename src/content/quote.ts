const longest = 80

/** Characters that cannot be seen, or that change how others are shown: the no-break space too. */
const unseen = /[\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/g

/**
 * A value as a message shows it: in quotes, on one line, at most 80 characters, without characters
 * that cannot be seen or would change the terminal: they stand as `\u00a0`.
 *
 * Lists and mappings are named, not printed: they may be of any size.
 */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'A list'
  if (typeof value === 'object' && value !== null) return 'A mapping'
  if (value === null || value === undefined || value === '') return 'An empty value'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return typeof value
  const shown = value.slice(0, longest).toWellFormed()
  const cut = value.length > longest ? '…' : ''
  return inQuotes(shown + cut)
}

/** A text in double quotes, on one line, as JSON and YAML read it; what cannot be seen stands as `\\u00a0`. */
export function inQuotes(text: string): string {
  return JSON.stringify(text).replace(unseen, escapeCode)
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
