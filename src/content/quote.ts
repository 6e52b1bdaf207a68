const longest = 80

/**
 * A value as a message shows it: in quotes, on one line, at most 80 characters, without control
 * characters that would change the terminal.
 *
 * Lists and mappings are named, not printed: they may be of any size.
 */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'A list'
  if (typeof value === 'object' && value !== null) return 'A mapping'
  if (value === null || value === undefined || value === '') return 'An empty value'
  if (typeof value !== 'string') return JSON.stringify(value) ?? typeof value
  const shown = value.slice(0, longest).toWellFormed()
  const cut = value.length > longest ? '…' : ''
  return JSON.stringify(shown + cut).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    escapeCode,
  )
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
