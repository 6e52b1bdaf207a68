import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from '../src/build/options.ts'
import { mayBeOutput } from '../src/build/own-output.ts'
import { daysMeant, isIsoDay, today, type IsoDay } from '../src/dates.ts'
import { baseOf, type Base } from '../src/urls.ts'
import { UsageError } from './arguments.ts'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The flags that every command that builds understands. */
export const buildFlags = {
  content: { type: 'string', default: 'content' },
  output: { type: 'string', default: '_site' },
  'base-url': { type: 'string' },
  date: { type: 'string' },
} as const

interface BuildValues {
  readonly content: string
  readonly output: string
  readonly 'base-url'?: string | undefined
  readonly date?: string | undefined
}

/** What a build is asked for, from the flags of a command. */
export function buildOptions(values: BuildValues): Omit<BuildOptions, 'drafts'> {
  return {
    root,
    content: resolve(values.content),
    output: parseOutput(values.output),
    base: parseBase(values['base-url']),
    day: parseDay(values.date),
    onWait: sayWhoBuilds,
    warn: (line) => console.error(line),
  }
}

/** A build deletes what it did not make, so it takes no folder that holds something else. */
function parseOutput(folder: string): string {
  const output = resolve(folder)
  if (mayBeOutput(output)) return output
  throw new UsageError(
    `"${folder}" holds something that is no site of ours. Name a folder that is empty, or does not exist yet.`,
  )
}

/** Two builds into one folder wait for each other. */
export function sayWhoBuilds(process: string): void {
  console.error(
    `Another build into the same folder is under way (process ${process}); waiting for it …`,
  )
}

/** The day that was asked for, or today in Beijing. */
export function parseDay(date: string | undefined): IsoDay {
  if (date === undefined) return dayOfBuild(process.env['SOURCE_DATE_EPOCH'])
  if (isIsoDay(date)) return date
  throw new UsageError(`"${date}" is not a day. Write it as  --date ${dayMeant(date)}`)
}

/** A day that somebody may have meant, or the form of days. */
export function dayMeant(text: string): string {
  return daysMeant(text)[0] ?? 'YYYY-MM-DD'
}

function dayOfBuild(epoch: string | undefined): IsoDay {
  const day = today(epoch)
  if (day !== undefined) return day
  throw new UsageError(
    `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds since 1970. Set it to one such as 1764288000, or unset it.`,
  )
}

/** The port to serve at, from the environment. */
export function parsePort(text = '8080'): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port
  throw new UsageError(`PORT is "${text}", which is no port. Set it to a number such as 8080.`)
}

function parseBase(url: string | undefined): Base | null {
  if (url === undefined) return null
  const base = baseOf(url)
  if (base !== undefined) return base
  throw new UsageError(
    `"${url}" is not a web address. Write it as  --base-url https://example.org/`,
  )
}
