import { styleText } from 'node:util'
import { at, type ContentError } from '../errors.ts'
import type { CheckResult } from './check.ts'

/** One mistake as `npm run check -- --json` prints it. */
interface JsonMistake {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly code: string
  readonly message: string
  readonly fix: string
}

/** What `npm run check -- --json` prints. */
export function asJson({ files, mistakes, advice }: CheckResult): {
  readonly files: number
  readonly mistakes: readonly JsonMistake[]
  readonly advice: readonly JsonMistake[]
} {
  return { files, mistakes: mistakes.map(inJson), advice: advice.map(inJson) }
}

function inJson({ place, code, problem, fix }: ContentError): JsonMistake {
  const { file, line = null, column = null } = place
  return { file, line, column, code, message: problem, fix }
}

/** A mistake on two lines: `file:line:column message`, and what to type. */
export function inColour(
  { place, problem, fix }: ContentError,
  stream: NodeJS.WriteStream,
): string {
  const paint = (style: 'cyan' | 'red' | 'green', text: string): string =>
    styleText(style, text, { stream })
  return `${paint('cyan', at(place))} ${paint('red', problem)}\n  ${paint('green', 'fix:')} ${fix}`
}

/**
 * A mistake as a workflow command of GitHub Actions, which shows it beside the line.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function asAnnotation({ place, code, problem, fix }: ContentError): string {
  const { file, line, column } = place
  const properties = [
    `file=${escapeProperty(file)}`,
    line !== undefined && `line=${line}`,
    column !== undefined && `col=${column}`,
    `title=${escapeProperty(code)}`,
  ]
  const given = properties.filter((property) => property !== false).join(',')
  return `::error ${given}::${escapeData(`${problem}\nfix: ${fix}`)}`
}

/** `3 files, 1 mistake`. */
export function inWords({ files, mistakes }: Pick<CheckResult, 'files' | 'mistakes'>): string {
  const found = ['no mistakes', '1 mistake'][mistakes.length] ?? `${mistakes.length} mistakes`
  return `${files} files, ${found}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
