import { describe, expect, test } from 'vitest'
import { countPlaywright, countStep, countVitest, total } from './count.ts'

describe('the count of Vitest', () => {
  const passed = { status: 'passed' }
  const failed = { status: 'failed' }

  test('is that of its tests', () => {
    const file = { status: 'failed', assertionResults: [passed, failed, passed] }
    const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file] }
    expect(countVitest(report)).toEqual({ passed: 2, failed: 1 })
  })

  test('has one failure for each file that does not load', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const good = { status: 'passed', assertionResults: [passed] }
    const report = { numPassedTests: 1, numFailedTests: 0, testResults: [broken, good] }
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1 })
  })
})

describe('the count of Playwright', () => {
  test.each([
    { name: 'tests', stats: { expected: 3, unexpected: 1, flaky: 0 }, errors: [], failed: 1 },
    { name: 'flaky tests', stats: { expected: 3, unexpected: 0, flaky: 2 }, errors: [], failed: 2 },
    {
      name: 'errors outside',
      stats: { expected: 3, unexpected: 0, flaky: 0 },
      errors: [{}],
      failed: 1,
    },
  ])('has a failure for each of its $name', ({ stats, errors, failed }) => {
    expect(countPlaywright({ stats, errors })).toEqual({ passed: 3, failed })
  })
})

describe('the count of a step', () => {
  test.each([
    { name: 'a tool that is content', count: undefined, code: 0, tests: false, is: [1, 0] },
    { name: 'a tool that is not', count: undefined, code: 2, tests: false, is: [0, 1] },
    { name: 'tests without a report', count: undefined, code: 0, tests: true, is: [0, 1] },
    { name: 'no tests at all', count: { passed: 0, failed: 0 }, code: 0, tests: true, is: [0, 1] },
    { name: 'good tests', count: { passed: 5, failed: 0 }, code: 0, tests: true, is: [5, 0] },
    { name: 'bad tests', count: { passed: 5, failed: 2 }, code: 1, tests: true, is: [5, 2] },
    {
      name: 'a failure that no test has',
      count: { passed: 5, failed: 0 },
      code: 1,
      tests: true,
      is: [5, 1],
    },
  ])('of $name is $is', ({ count, code, tests, is }) => {
    const { passed, failed } = countStep(count, code, tests)
    expect([passed, failed]).toEqual(is)
  })
})

test('the total adds up', () => {
  expect(total([])).toEqual({ passed: 0, failed: 0 })
  expect(
    total([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]),
  ).toEqual({ passed: 4, failed: 6 })
})
