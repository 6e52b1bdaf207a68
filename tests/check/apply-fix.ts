import type { ContentError } from '../../src/errors.ts'

/**
 * The text of a file after somebody followed a fix to the letter.
 *
 * @returns `undefined` if the fix asks for something else than a change of this text.
 */
export function applyFix(source: string, mistake: ContentError): string | undefined {
  const lines = source.split('\n')
  const index = (mistake.place.line ?? 1) - 1
  const line = lines[index] ?? ''
  const column = (mistake.place.column ?? 1) - 1
  const code = codeOf(mistake.fix)
  if (/put a # before the line/u.test(mistake.fix)) return replaced(lines, index, `# ${line}`)
  if (code === undefined) return undefined
  if (/^add {2}/u.test(mistake.fix)) return withField(lines, code)
  if (mistake.code === 'stray-signs') {
    const typed = mistake.fix.startsWith('delete') ? '' : code
    return source.replace(asWritten(mistake.problem), () => typed)
  }
  if (code.endsWith(':')) {
    const named = line.slice(column).replace(/^[^:]*:/u, code)
    return replaced(lines, index, line.slice(0, column) + named)
  }
  return /^\w+: /u.test(code)
    ? withValue(lines, index, column, code)
    : replaced(lines, index, withWords(line, column, code))
}

/** Puts words in place of those at a column, which end at the next white space, comma or bracket. */
function withWords(line: string, column: number, words: string): string {
  if (words.startsWith('#')) return words
  if (words.startsWith('"')) return line.slice(0, line.indexOf(String(JSON.parse(words)))) + words
  const end = line.slice(column).search(/[\])},\s]|$/u)
  return line.slice(0, column) + words + line.slice(column + end)
}

/** What a fix says to type, between two spaces on either side. */
function codeOf(fix: string): string | undefined {
  return / {2}(\S.*?)(?: {2}|$)/u.exec(fix)?.[1]
}

/** The words of the editor that a message begins with. */
function asWritten(problem: string): string {
  const [, quoted = '""'] = /^("(?:[^"\\]|\\.)*")/u.exec(problem) ?? []
  return String(JSON.parse(quoted))
}

function replaced(lines: readonly string[], index: number, line: string): string {
  return lines.with(index, line).join('\n')
}

function withField(lines: readonly string[], field: string): string {
  const end = lines.indexOf('---', 1)
  return lines.toSpliced(end, 0, field).join('\n')
}

/** Puts a field in place of the one that stands in a line: alone in it, or in brackets. */
function withValue(lines: readonly string[], index: number, column: number, field: string): string {
  const line = lines[index] ?? ''
  const [name = ''] = field.split(':')
  const alone = new RegExp(`^(\\s*(?:- )?)${name}\\b`, 'u').exec(line)
  const nested = /^(\s+)(?:- )?/u.exec(line)
  if (alone === null && nested !== null && !line.includes(`${name}:`))
    return lines.toSpliced(index + 1, 0, `    ${field}`).join('\n')
  if (alone !== null) return replaced(lines, index, (alone[1] ?? '') + field)
  const start = line.lastIndexOf(`${name}:`, column)
  if (start === -1)
    return withField(
      lines.filter((other) => !other.startsWith(`${name}:`)),
      field,
    )
  const end = start + line.slice(start).search(/(?:, \w+:| ?\}|$)/u)
  return replaced(lines, index, line.slice(0, start) + field + line.slice(end))
}
