import { globSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly { readonly run?: string }[]
}

const files = globSync('.github/workflows/*.yml').toSorted()

test('there is one workflow to check, one to publish and one to verify', () => {
  expect(files.map((file) => file.replace(/.*\//, ''))).toEqual([
    'check.yml',
    'publish.yml',
    'verify.yml',
  ])
})

test('the site is published each day, within the hour after midnight in Beijing', () => {
  const source = readFileSync('.github/workflows/publish.yml', 'utf8')
  expect(source).toMatch(/^ {2}schedule:\n {4}- cron: '\d{1,2} 16 \* \* \*'$/m)
})

test('a publication keeps the addresses of the one before, and writes its own down', () => {
  const source = readFileSync('.github/workflows/publish.yml', 'utf8')
  expect(source).toContain('against=(--against "$address")')
  expect(source).toContain('npm run --silent publish-check')
  expect(source.indexOf('npm run --silent check')).toBeLessThan(source.indexOf('silent build'))
})

test('the live site is held against the manifest that was published, which it cannot change', () => {
  const [publish, verify] = ['publish', 'verify'].map((name) =>
    readFileSync(`.github/workflows/${name}.yml`, 'utf8'),
  )
  expect(publish).toContain('name: manifest\n          path: _site/manifest.json')
  expect(verify).toContain('--name manifest --dir published')
  expect(verify).toContain('--manifest published/manifest.json')
})

/** What each workflow may do, in all and by job. */
const rights: Readonly<Record<string, unknown>> = {
  '.github/workflows/check.yml': { all: { contents: 'read' }, check: undefined },
  '.github/workflows/publish.yml': {
    all: { contents: 'read' },
    build: undefined,
    deploy: { pages: 'write', 'id-token': 'write' },
    lock: { contents: 'write', 'pull-requests': 'write' },
  },
  '.github/workflows/verify.yml': {
    all: { contents: 'read', actions: 'read' },
    verify: undefined,
  },
}

describe.each(files)('%s', (file) => {
  const source = readFileSync(file, 'utf8')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- GitHub checks the form
  const workflow = load(source) as Workflow

  test('takes each action at a digest, and says which version that is', () => {
    const uses = source.split('\n').filter((line) => line.includes('uses:'))
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses)
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('may read the repository, and write no more than its work needs', () => {
    const ofJobs = Object.entries(workflow.jobs).map(([job, { permissions }]) => [job, permissions])
    expect({ all: workflow.permissions, ...Object.fromEntries(ofJobs) }).toEqual(rights[file])
  })

  test('ends within an hour', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
    }
  })

  test('puts nothing that others can write into a command', () => {
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) => run),
    )
    expect(commands.filter((command) => command.includes('${{'))).toEqual([])
  })
})
