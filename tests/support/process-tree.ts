import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** What a command did, and what it took. */
export interface Measured {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** Of the command and all that it started, at one time, in MB; 0 where there is no `/proc`. */
  readonly peak: number
}

/** Runs a script of the project to its end. */
export async function measured(...args: readonly string[]): Promise<Measured> {
  const started = performance.now()
  const child = spawn(process.execPath, args)
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  let peak = 0
  while (child.exitCode === null) {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
    await setTimeout(50)
  }
  const [stdout, stderr] = await output
  const seconds = (performance.now() - started) / 1000
  return { code: child.exitCode, stdout, stderr, seconds, peak: peak / 1024 }
}

/** The processes that a process started. */
export function childrenOf(pid: number): readonly number[] {
  return numbersIn('/proc').filter((other) => fieldOf(other, 'PPid') === pid)
}

/** In kB. */
function memoryOf(pid: number): number {
  const own = fieldOf(pid, 'VmRSS')
  return childrenOf(pid).reduce((sum, child) => sum + memoryOf(child), own)
}

function fieldOf(pid: number, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
  } catch {
    return 0 // it has ended
  }
}

function numbersIn(folder: string): readonly number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}
