import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { mistakesOf } from '../src/errors.ts'
import { isSystemError, systemErrorInWords } from './system-error.ts'

/** The values of a command's flags and its positions, as `node:util` parses them. */
export type Arguments<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>

/** A command: what it is told, what it does, and how it is called. */
export interface Command<O extends ParseArgsOptionsConfig> {
  readonly usage: string
  readonly options: O
  /** @returns The exit code: 0 done, 1 something in the content is wrong. */
  readonly run: (args: Arguments<O>) => Promise<number>
}

/** The command itself was called wrongly, which is answered by its usage and exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const help = { type: 'boolean', short: 'h', default: false } as const

/**
 * Runs a command with the arguments of the process, and sets its exit code. A mistake of the user is
 * one message on standard error; a bug keeps its stack.
 */
export async function runCommand<O extends ParseArgsOptionsConfig>(
  command: Command<O>,
): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage)
    return
  }
  try {
    const options = { ...command.options, help }
    process.exitCode = await command.run(parseArgs({ args, options, allowPositionals: true }))
  } catch (error) {
    process.exitCode = explain(error, command.usage)
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof UsageError || isParseError(error)) {
    console.error(`${error.message}\n\n${usage}`)
    return 2
  }
  if (isSystemError(error)) {
    console.error(systemErrorInWords(error))
    return 1
  }
  if (error instanceof Error && mistakesOf(error).length > 0) {
    console.error(error.message)
    return 1
  }
  throw error
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
