import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

/** The commands that run by the launcher, and their files. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node scripts\/run\.mjs (scripts\/[\w-]+\.ts)$/.exec(line)?.[1]
  return file === undefined ? [] : [{ name, file }]
})

interface Ending {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function run(file: string, ...args: readonly string[]): Promise<Ending> {
  return runIn({}, file, ...args)
}

/** Runs a command in an environment with further variables. */
async function runIn(
  variables: Readonly<Record<string, string>>,
  file: string,
  ...args: readonly string[]
): Promise<Ending> {
  const env = { ...process.env, ...variables }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? Number.NaN), stdout, stderr })
    })
    child.stdin?.end()
  })
}

test('every command that others call is there', () => {
  const names = ['start', 'build', 'import', 'drafts', 'new', 'check', 'dev', 'bench']
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
})

describe.each(commands)('npm run $name', ({ name, file }) => {
  test('says how it is called, on standard output alone', async () => {
    const { code, stdout, stderr } = await run(file, '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(String.raw`\.\n\n {2}npm (run )?${name}\b`))
  })

  test('refuses a flag that it does not know, on standard error alone', async () => {
    const { code, stdout, stderr } = await run(file, '--no-such-flag')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--no-such-flag')
  })
})

describe('a command that was called wrongly says what to type', () => {
  test.each([
    {
      file: 'scripts/build.ts',
      args: ['--date', '2019-02-30'],
      says: '"2019-02-30" is not a day.',
    },
    {
      file: 'scripts/build.ts',
      args: ['--base-url', 'example'],
      says: '"example" is not a web address.',
    },
    { file: 'scripts/test.ts', args: ['unti'], says: 'There is no step "unti".' },
    { file: 'scripts/bench.ts', args: ['--articles', 'many'], says: 'many' },
    {
      file: 'scripts/build.ts',
      args: ['--ouput', 'x'],
      says: 'There is no flag --ouput. Did you mean  --output  ?',
    },
    { file: 'scripts/build.ts', args: ['--output'], says: 'argument missing' },
    { file: 'scripts/build.ts', args: ['elsewhere'], says: 'what is "elsewhere"?' },
    { file: 'scripts/check.ts', args: ['--json', 'a.md'], says: 'what is "a.md"?' },
    { file: 'scripts/preview.ts', args: ['content'], says: 'what is "content"?' },
  ])('$file $args', async ({ file, args, says }) => {
    const { code, stdout, stderr } = await run(file, ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})

test.each([
  { name: 'import', file: 'scripts/import.ts', flag: '--dry-run', variable: 'npm_config_dry_run' },
  { name: 'build', file: 'scripts/build.ts', flag: '--output', variable: 'npm_config_output' },
])(
  'npm run $name $flag, which npm takes for itself, does nothing',
  async ({ name, file, flag, variable }) => {
    const variables = { [variable]: 'true', npm_lifecycle_event: name }
    const { code, stdout, stderr } = await runIn(variables, file, 'tests')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`npm run ${name} -- ${flag}\n`)
  },
)

test('a SOURCE_DATE_EPOCH that is no number is refused', async () => {
  const { code, stderr } = await runIn({ SOURCE_DATE_EPOCH: 'now' }, 'scripts/check.ts')
  expect(code).toBe(2)
  expect(stderr).toContain('SOURCE_DATE_EPOCH is "now", which is no number of seconds since 1970.')
})

test('a flag that stands where it belongs is taken, whatever npm thinks of it', async () => {
  const { code, stderr } = await runIn({ npm_config_json: 'true' }, 'scripts/check.ts', '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})
