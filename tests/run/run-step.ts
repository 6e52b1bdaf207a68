import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { countPlaywright, countStep, countVitest, type Count } from './count.ts'
import type { Step } from './steps.ts'

/** What became of a step. */
export interface Outcome {
  readonly step: Step
  readonly count: Count
  readonly seconds: number
  /** All that the tool printed. */
  readonly output: string
}

/** Where and for how long a step may run. */
export interface Limits {
  /** The project's folder. */
  readonly root: string
  /** Takes the reports of the tools. */
  readonly folder: string
  /** Ends the step, whose checks fail then. */
  readonly signal: AbortSignal
}

const windows = process.platform === 'win32'

/** Runs a step to its end. It never throws: a tool that does not start is a check that fails. */
export async function runStep(step: Step, limits: Limits): Promise<Outcome> {
  const start = performance.now()
  const reportFile = join(limits.folder, `${step.name}.json`)
  const { code, output } = await call(step, reportFile, limits)
  const counted = step.report === undefined ? undefined : await readCount(step.report, reportFile)
  return {
    step,
    count: countStep(counted, code, step.report !== undefined),
    seconds: (performance.now() - start) / 1000,
    output,
  }
}

async function call(
  { command, report }: Step,
  reportFile: string,
  { root, signal }: Limits,
): Promise<{ code: number; output: string }> {
  const [program, ...args] = command
  if (report === 'vitest') args.push(`--outputFile.json=${reportFile}`)
  const child = spawn(program, args, {
    cwd: root,
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      // What is kept here may be printed into a file. Playwright sees to that by itself.
      ...(report === 'playwright' ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }),
      PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: windows,
    signal,
  })
  let output = ''
  const keep = (chunk: string): void => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ code: 1, output: `${output}${program}: ${error.message}\n` })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

/** `undefined` if there is no report, or one that is cut off. */
async function readCount(
  report: 'vitest' | 'playwright',
  file: string,
): Promise<Count | undefined> {
  try {
    const content = JSON.parse(await readFile(file, 'utf8'))
    return report === 'vitest' ? countVitest(content) : countPlaywright(content)
  } catch {
    return undefined
  }
}
