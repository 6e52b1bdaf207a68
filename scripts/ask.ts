import { createInterface, type Interface } from 'node:readline/promises'
import { UsageError } from './arguments.ts'

/** A question to whoever sits at the terminal. */
export interface Question {
  readonly text: string
  /** What an empty answer stands for; without it, an answer is needed. */
  readonly otherwise?: string
  /** @returns Why an answer will not do, or `undefined` if it will. */
  readonly refuse: (answer: string) => string | undefined
}

/** Asks questions one after the other, each until its answer will do. */
export interface Asker {
  ask(question: Question): Promise<string>
  close(): void
}

/** Whether somebody is there who could answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY
}

/** Questions go to standard error, because standard output is the result of the command. */
export function openAsker(): Asker {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  return {
    async ask({ text, otherwise, refuse }) {
      const prompt = otherwise === undefined ? `${text} ` : `${text} (${otherwise}) `
      for (;;) {
        const answer = (await put(terminal, prompt)).trim() || (otherwise ?? '')
        const objection = refuse(answer)
        if (objection === undefined) return answer
        console.error(objection)
      }
    },
    close: () => {
      terminal.close()
    },
  }
}

/** Ctrl-C and Ctrl-D at a question end the command. */
async function put(terminal: Interface, prompt: string): Promise<string> {
  return terminal.question(prompt).catch(() => {
    throw new UsageError('\nNothing was written, because a question was not answered.')
  })
}
