import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

/** A node of the machine that is not the one of the project, whatever its version; else the latter. */
const otherNode =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((file) => existsSync(file)) ?? process.execPath

interface Ending {
  readonly code: number | null
  readonly output: string
  readonly messages: string
}

let project = ''

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'run-test-'))
  cpSync('tests/scripts/project', project, { recursive: true })
  for (const file of ['scripts/run.mjs', 'scripts/show-installed.mjs'])
    cpSync(file, join(project, file))
})

afterEach(() => {
  rmSync(project, { recursive: true, force: true })
})

function start(args: readonly string[], npm = 'quick', node = process.execPath): ChildProcess {
  const path = [join(project, 'bin'), process.env['PATH']].join(delimiter)
  return spawn(node, ['scripts/run.mjs', 'scripts/command.mjs', ...args], {
    cwd: project,
    env: { ...process.env, PATH: path, NPM_STUB: npm },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function end(child: ChildProcess): Promise<Ending> {
  const [output, messages] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    child.exitCode === null && once(child, 'exit'),
  ])
  return { code: child.exitCode, output, messages }
}

async function run(...args: readonly string[]): Promise<Ending> {
  return end(start(args))
}

function npmCalls(): readonly string[] {
  const file = join(project, 'npm-calls.txt')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

/** Changes a JSON file of the project. */
function edit(
  file: string,
  change: (packages: Record<string, { version?: string }>) => void,
): void {
  const path = join(project, file)
  const content: { packages: Record<string, { version?: string }> } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  change(content.packages)
  writeFileSync(path, JSON.stringify(content))
}

describe('on a fresh clone', () => {
  test('installs what is missing, and says so in one line on standard error', async () => {
    const { code, output, messages } = await run('say')
    expect(code).toBe(0)
    expect(messages).toBe(
      'Installing the packages of package-lock.json (nothing is installed yet) …\nadded 2 packages\n',
    )
    expect(output).toBe(`${JSON.stringify({ version: process.version, rest: [] })}\n`)
    expect(npmCalls()).toEqual([
      'ci --ignore-scripts --include=dev --include=optional --loglevel=error',
    ])
  })

  test('installs once for two commands that start together', async () => {
    const both = [end(start(['say'], 'slow')), end(start(['say'], 'slow'))]
    expect(await Promise.all(both)).toMatchObject([{ code: 0 }, { code: 0 }])
    expect(npmCalls()).toHaveLength(1)
  })

  test('goes on after a command that was killed while it installed', async () => {
    await run('say')
    const gone = spawn(process.execPath, ['-e', ''])
    await once(gone, 'exit')
    writeFileSync(join(project, '.cache/installing'), String(gone.pid))
    rmSync(join(project, 'node_modules'), { recursive: true })
    expect(await run('say')).toMatchObject({ code: 0 })
  })
})

describe('once all is installed', () => {
  beforeEach(async () => {
    await run('say')
  })

  test('installs nothing and says nothing', async () => {
    expect(await run('say')).toMatchObject({ code: 0, messages: '' })
    expect(npmCalls()).toHaveLength(1)
  })

  test.each([
    {
      name: 'a package folder was deleted',
      harm: () => rmSync(join(project, 'node_modules/@scope/right'), { recursive: true }),
      says: '@scope/right is missing',
    },
    {
      name: 'the lock file asks for a newer version',
      harm: () =>
        edit('package-lock.json', (packages) => {
          packages['node_modules/left'] = { version: '1.0.1' }
        }),
      says: 'left is not 1.0.1',
    },
    {
      name: 'the lock file asks for a new package',
      harm: () =>
        edit('package-lock.json', (packages) => {
          packages['node_modules/new'] = { version: '4.0.0' }
        }),
      says: 'new is not 4.0.0',
    },
    {
      name: 'the lock file asks for a package less',
      harm: () =>
        edit('package-lock.json', (packages) => {
          delete packages['node_modules/left']
        }),
      says: 'left is no longer needed',
    },
    {
      name: 'the record of the installation is cut off',
      harm: () => writeFileSync(join(project, 'node_modules/.package-lock.json'), '{"packages'),
      says: 'nothing is installed yet',
    },
  ])('installs again when $name', async ({ harm, says }) => {
    harm()
    const { messages } = await run('say')
    expect(messages).toContain(`(${says})`)
    expect(await run('say')).toMatchObject({ code: 0, messages: '' })
    expect(npmCalls()).toHaveLength(2)
  })

  test('installs again when the last installation was cut short', async () => {
    rmSync(join(project, 'node_modules/left'), { recursive: true })
    const failed = await end(start(['say'], 'cut short'))
    expect(failed).toMatchObject({ code: 9, output: '' })
    expect(failed.messages).toContain('The installation failed.\n  fix: see the lines above')
    expect((await run('say')).messages).toContain('(nothing is installed yet)')
  })

  test.each(['0', '1', '2', '77'])('passes the exit code %s on', async (code) => {
    expect(await run('exit', code)).toMatchObject({ code: Number(code) })
  })

  test('passes arguments on as they are', async () => {
    const rest = ['--json', 'a b', '"', '']
    expect((await run('say', ...rest)).output).toContain(JSON.stringify({ rest }).slice(1))
  })

  test('passes a signal on, and waits for the command to close in order', async () => {
    const child = start(['wait'])
    if (child.stdout !== null) await once(child.stdout, 'readable')
    child.kill('SIGTERM')
    expect(await end(child)).toMatchObject({
      code: 7,
      output: expect.stringMatching(/closed in order\n$/),
    })
  })
})

test('the Node of the machine can start it, and the command runs in Node 24', async () => {
  const child = spawn(otherNode, ['scripts/run.mjs', '-p', 'process.versions.node'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { code, output } = await end(child)
  expect(code).toBe(0)
  expect(output).toMatch(/^24\./)
})
