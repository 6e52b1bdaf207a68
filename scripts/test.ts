import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { total } from '../tests/run/count.ts'
import { type Outcome, runStep } from '../tests/run/run-step.ts'
import { longSteps, steps } from '../tests/run/steps.ts'
import { root } from './build-options.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'

const usage = `Runs every check: types, lint, format, dead code, unit, site and browser tests.

  npm test [-- STEP…]

  STEP      runs only the steps of these names, as in  npm test -- types unit
  --long    runs what takes longer, too

Prints one line a step, and what a step says if it fails. The last line is  N passed, N failed.
Exit code 0: all passed. 1: some did not. 2: called wrongly.`

/** Longer than any step takes on a slow machine, but not for ever. In milliseconds. */
const patience = { usual: 5 * 60_000, long: 60 * 60_000 }

await runCommand({
  usage,
  options: { long: { type: 'boolean', default: false } },
  takesWords: true,
  async run({ values, positionals }) {
    const stages = chosen(values.long, positionals)
    const stop = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

    const folder = await mkdtemp(join(tmpdir(), 'china-post-newsroom-test-'))
    const outcomes: Outcome[] = []
    for (const stage of stages) {
      const limit = AbortSignal.timeout(values.long ? patience.long : patience.usual)
      const signal = AbortSignal.any([stop.signal, limit])
      const running = stage.map(async (step) => {
        const outcome = await runStep(step, { root, folder, signal })
        report(outcome)
        outcomes.push(outcome)
      })
      await Promise.all(running)
    }
    await rm(folder, { recursive: true, force: true })

    const { passed, failed } = total(outcomes.map(({ count }) => count))
    console.log(`${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  },
})

function chosen(long: boolean, names: readonly string[]): typeof steps {
  const all = long || names.includes('long') ? [...steps, ...longSteps] : steps
  const unknown = names.find((name) => !all.flat().some((step) => step.name === name))
  if (unknown !== undefined) {
    const known = [...steps, ...longSteps].flat().map(({ name }) => name)
    throw new UsageError(`There is no step "${unknown}". Write one of: ${known.join(', ')}`)
  }
  if (names.length === 0) return all
  return all.map((stage) => stage.filter((step) => names.includes(step.name)))
}

function report({ step, count, seconds, output }: Outcome): void {
  const counted = `${count.passed} passed, ${count.failed} failed`
  console.log(`${step.name.padEnd(22)}${counted.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`)
  if (count.failed > 0) console.log(`\n${output.trimEnd()}\n`)
}
