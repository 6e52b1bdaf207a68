import type { ParseArgsOptionsConfig } from 'node:util'
import { isSystemError, mistakesOf, visible } from '../src/errors.ts'
import { readArguments, UsageError, type Arguments, type Grammar } from './arguments.ts'
import { systemErrorInWords } from './system-error.ts'

/** A command: what it is told, what it does, and how it is called. */
export interface Command<O extends ParseArgsOptionsConfig> extends Grammar<O> {
  readonly usage: string
  /** @returns The exit code: 0 done, 1 something in the content is wrong. */
  readonly run: (args: Arguments<O>) => Promise<number>
}

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
    process.exitCode = await command.run(readArguments(command, args))
  } catch (error) {
    process.exitCode = explain(error, command.usage)
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    console.error(`${visible(error.message)}\n\n${usage}`)
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
