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
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
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
  ])('$file $args', async ({ file, args, says }) => {
    const { code, stdout, stderr } = await run(file, ...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})
