import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runStep, type Outcome } from './run-step.ts'
import type { Step } from './steps.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'run-step-test-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function run(step: Partial<Step>, signal = new AbortController().signal): Promise<Outcome> {
  return runStep({ name: 'step', command: ['node'], ...step }, { root: '.', folder, signal })
}

describe('a step', () => {
  test('passes if its tool is content', async () => {
    const outcome = await run({ command: ['node', '-e', 'console.log("fine")'] })
    expect(outcome).toMatchObject({ count: { passed: 1, failed: 0 }, output: 'fine\n' })
  })

  test('fails if its tool is not, and has what it said', async () => {
    const complain = 'console.log("one"); console.error("two"); process.exitCode = 3'
    const { count, output } = await run({ command: ['node', '-e', complain] })
    expect(count).toEqual({ passed: 0, failed: 1 })
    expect(output.split('\n').toSorted()).toEqual(['', 'one', 'two'])
  })

  test('fails if its tool is not there', async () => {
    const { count, output } = await run({ command: ['no-such-tool'] })
    expect(count).toEqual({ passed: 0, failed: 1 })
    expect(output).toContain('no-such-tool')
  })

  test('fails if it takes too long', async () => {
    const command = ['node', '-e', 'setInterval(() => {}, 1000)'] as const
    const { count } = await run({ command: [...command] }, AbortSignal.timeout(300))
    expect(count).toEqual({ passed: 0, failed: 1 })
  })

  test('of tests fails if there is no report of them', async () => {
    const { count } = await run({ command: ['node', '-e', ''], report: 'vitest' })
    expect(count).toEqual({ passed: 0, failed: 1 })
  })

  test('has no terminal to ask', async () => {
    const command = [
      'node',
      '-e',
      'process.stdin.on("end", () => console.log("end")).resume()',
    ] as const
    expect((await run({ command: [...command] })).output).toBe('end\n')
  })
})
