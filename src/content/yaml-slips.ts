import { inQuotes, quote } from './quote.ts'

/** A line that YAML takes for something else than a field, and how it is written. */
export interface Slip {
  /** Of the line, from the begin of the source. */
  readonly offset: number
  readonly problem: string
  readonly fix: string
}

interface Line {
  readonly text: string
  /** From the begin of the source. */
  readonly offset: number
}

/** `title: ` or `- kind: ` with something else than a plain colon and a plain space. */
const badColon =
  /^([ \t]*(?:- +)?)([A-Za-z]\w*)[ \u00a0\u3000]*(?:([：﹕︓∶=])\s*|(:)(?![ \t/])\s*)(\S.*)$/u

/** Lines of fields whose colon is another sign, or has no plain space after it. */
export function badColons(source: string): readonly Slip[] {
  return linesOf(source).flatMap(({ text, offset }) => {
    const [, before = '', name = '', sign, colon = '', value = ''] = badColon.exec(text) ?? []
    if (name === '') return []
    const problem =
      sign === undefined
        ? `There is no plain space after the colon of ${quote(text.trim())}.`
        : `${quote(sign)} is no colon that fields can have.`
    const fix = `write  ${before.trimStart()}${name}: ${value.trim()}`
    return [{ offset: offset + text.indexOf(sign ?? colon), problem, fix }]
  })
}

/** A field with a value: `  - note: It came`. */
const field = /^([ \t]*(?:- +)?)([A-Za-z]\w*):[ \t]+(\S.*)$/

/**
 * How the line is written that YAML cannot read: with its value in quotes, or closed.
 *
 * @param position Offset at which the YAML can no longer be read.
 * @returns With the offset of what is wrong, which is before that if something was opened.
 */
export function adviceAt(source: string, position: number): Omit<Slip, 'problem'> {
  const lines = linesOf(source.slice(0, position) + restOfLine(source, position))
  const index = lines.findLastIndex(({ text }) => text.trim() !== '')
  const open = lines.slice(0, index + 1).findLast(({ text }) => isOpen(text))
  const own = lines[index]?.text ?? ''
  const loose = [index - 1, index].find((at) => /^[^\s:#-][^:#]*$/.test(lines[at]?.text ?? ''))
  if (open !== undefined) return { offset: startOfValue(open), fix: `write  ${closed(open.text)}` }
  if (loose !== undefined) return withoutColon(lines, loose)
  if (field.test(own)) return { offset: position, fix: `write  ${inDoubleQuotes(own)}` }
  return {
    offset: position,
    fix: 'put a value that contains a colon, a quote or a # in double quotes',
  }
}

/** Whether a value opens quotes or brackets, and closes none. */
function isOpen(line: string): boolean {
  const value = field.exec(line)?.[3] ?? ''
  const [first = ''] = value
  if (/["']/.test(first)) return !value.slice(1).includes(first)
  return (first === '[' && !value.includes(']')) || (first === '{' && !value.includes('}'))
}

/** A line without a colon goes on with the text above, or is a field that lacks one. */
function withoutColon(lines: readonly Line[], index: number): Omit<Slip, 'problem'> {
  const { text, offset } = lines[index] ?? { text: '', offset: 0 }
  const before = lines[index - 1]?.text ?? ''
  if (field.test(before)) {
    const whole = inDoubleQuotes(`${before.trimEnd()} ${text.trim()}`)
    return { offset, fix: `write  ${whole}  on one line` }
  }
  const [, name = '', value = ''] = /^(\S+)\s*(.*)$/.exec(text) ?? []
  return { offset, fix: `write  ${`${name}: ${value}`.trim()}` }
}

function startOfValue({ text, offset }: Line): number {
  return offset + text.length - (field.exec(text)?.[3]?.length ?? 0)
}

function closed(line: string): string {
  const [, before = '', name = '', value = ''] = field.exec(line) ?? []
  const start = `${before.trimStart()}${name}: `
  const [first = ''] = value
  if (/["']/.test(first)) return `${start}${inQuotes(value.slice(1).trim())}`
  const [, whole = '', comment = ''] = /^(.*?)[)}\]）】]?\s*( #.*)?$/u.exec(value.trim()) ?? []
  return `${start}${whole}${first === '[' ? ']' : ' }'}${comment}`
}

function inDoubleQuotes(line: string): string {
  const [, before = '', name = '', value = ''] = field.exec(line) ?? []
  const [, , inner = value.trim()] = /^(["'])(.*)\1$/.exec(value.trim()) ?? []
  return `${before.trimStart()}${name}: ${inQuotes(inner)}`
}

function restOfLine(source: string, position: number): string {
  return source.slice(position).split('\n', 1)[0] ?? ''
}

function linesOf(source: string): readonly Line[] {
  let offset = 0
  return source.split('\n').map((text) => {
    const line = { text, offset }
    offset += text.length + 1
    return line
  })
}
