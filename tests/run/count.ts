/** How many checks of a step held, and how many did not. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    /** Passed only when tried again. */
    readonly flaky: number
  }
  /** What went wrong outside of a test. */
  readonly errors: readonly unknown[]
}

/** A file of tests that fails without one of its tests failing, as one that does not load, counts as one. */
export function countVitest(report: VitestReport): Count {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
  }
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/**
 * The count of a step, which is believed only as far as its exit code allows.
 *
 * @param count `undefined` if there is no report: the step is one check then, or it did not start.
 * @param hasTests Whether the step is one of tests, of which there must be at least one.
 */
export function countStep(count: Count | undefined, exitCode: number, hasTests: boolean): Count {
  if (count === undefined) {
    return exitCode === 0 && !hasTests ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  }
  const isEmpty = count.passed + count.failed === 0
  const failsUnseen = exitCode !== 0 && count.failed === 0
  return isEmpty || failsUnseen ? { passed: count.passed, failed: 1 } : count
}

export function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  }
}
