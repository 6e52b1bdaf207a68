import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** What running a command cost. */
export interface Cost {
  readonly wall_seconds: number
  /** Of the command and all its children, as far as Linux tells; 0 elsewhere. */
  readonly cpu_seconds: number
  /** Largest peak of resident memory of any one of its processes, in MB; 0 where there is no `/proc`. */
  readonly peak_mb: number
}

/** Each look takes time of a core that the command may want, and what is read are totals and peaks. */
const sampleMilliseconds = 100
const ticksPerSecond = 100

/**
 * Runs a command to its end and measures it. Its output is thrown away.
 *
 * @throws {Error} With what it said, if it fails.
 */
export async function measure(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<Cost> {
  const start = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const processes = new Map<number, Sample>()
  const timer = setInterval(() => sampleTree(child.pid ?? 0, processes), sampleMilliseconds)
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve).on('error', reject)
  })
  clearInterval(timer)
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}: ${said}`)
  const samples = [...processes.values()]
  return {
    wall_seconds: (performance.now() - start) / 1000,
    cpu_seconds: samples.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
    peak_mb: Math.round(Math.max(0, ...samples.map(({ peakKb }) => peakKb)) / 1024),
  }
}

/** The middle one of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}

interface Sample {
  readonly ticks: number
  readonly peakKb: number
}

/** Notes the figures so far of a process and its children, from proc(5). */
function sampleTree(pid: number, samples: Map<number, Sample>): void {
  const sample = readSample(pid)
  if (sample === undefined) return
  // A process that has just ended has times still, but no memory.
  const peakKb = Math.max(sample.peakKb, samples.get(pid)?.peakKb ?? 0)
  samples.set(pid, { ...sample, peakKb })
  for (const child of childrenOf(pid)) sampleTree(child, samples)
}

function readSample(pid: number): Sample | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in brackets, which may hold anything; fields 14 and 15 are the times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return { ticks: Number(fields[11]) + Number(fields[12]), peakKb: Number(peak ?? 0) }
  } catch {
    return undefined // it has ended, or this is not Linux
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}
