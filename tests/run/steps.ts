/** One tool that checks something, and how it is called. */
export interface Step {
  readonly name: string
  /** The tool and its arguments. */
  readonly command: readonly [string, ...string[]]
  /** Who counts: the tool's own report of its tests; without one, the step is a single check. */
  readonly report?: 'vitest' | 'playwright'
}

/** All steps in order; those of one line run at the same time. */
export const steps: readonly (readonly Step[])[] = [
  [
    { name: 'types', command: ['tsc'] },
    { name: 'types of search', command: ['tsc', '-p', 'src/search/browser'] },
    { name: 'types of copying', command: ['tsc', '-p', 'layouts/browser'] },
  ],
  [
    { name: 'lint', command: ['oxlint', '--deny-warnings'] },
    { name: 'format', command: ['oxfmt', '--check'] },
  ],
  [{ name: 'dead code', command: ['knip'] }],
  [vitest('unit')],
  [vitest('site')],
  [playwright('browser', '--grep-invert', '@long')],
]

/** What takes longer. */
export const longSteps: readonly (readonly Step[])[] = [
  [vitest('long')],
  [playwright('long browser', '--grep', '@long')],
]

function playwright(name: string, ...choice: readonly string[]): Step {
  const options = ['--config', 'tests/browser', '--reporter', 'list,json', ...choice]
  return { name, command: ['playwright', 'test', ...options], report: 'playwright' }
}

function vitest(project: string): Step {
  const config = ['--config', 'tests/vitest.config.ts', '--project', project]
  return {
    name: project,
    command: ['vitest', 'run', ...config, '--reporter=default', '--reporter=json'],
    report: 'vitest',
  }
}
