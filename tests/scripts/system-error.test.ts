import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { systemErrorInWords } from '../../scripts/system-error.ts'
import { isSystemError } from '../../src/errors.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-system-'))
  writeFileSync(join(folder, 'file'), '')
})

afterAll(() => rmSync(folder, { recursive: true }))

function inWords(action: () => void): string {
  try {
    action()
  } catch (error) {
    if (isSystemError(error)) return systemErrorInWords(error)
  }
  return ''
}

test('a full disk is called a full disk', () => {
  expect(inWords(() => writeFileSync('/dev/full', 'x'))).toBe(
    'The disk is full\n  fix: free some space, and run the command again; what was published stays as it was',
  )
})

test('a file in place of a folder is named', () => {
  const path = join(folder, 'file/site')
  expect(inWords(() => writeFileSync(path, 'x'))).toBe(
    `A file stands where a folder is needed: ${path}\n  fix: name another folder, or move the file away; what was published stays as it was`,
  )
})

test('a port that is taken is named, with the command that takes another one', () => {
  vi.stubEnv('npm_lifecycle_event', 'start')
  const error = Object.assign(new Error('listen EADDRINUSE'), {
    code: 'EADDRINUSE',
    syscall: 'listen',
    port: 8080,
  })
  expect(systemErrorInWords(error)).toBe(
    'Port 8080 is in use.\n  fix: stop the program that uses it, or choose another one:  PORT=8081 npm run start',
  )
  vi.unstubAllEnvs()
})

test('what nobody foresaw is said as the system says it', () => {
  const path = join(folder, 'no/file')
  expect(inWords(() => writeFileSync(path, 'x'))).toBe(
    `ENOENT: no such file or directory, open '${path}'`,
  )
})

test.each([
  {
    code: 'EACCES',
    says: 'You may not do that there: /srv/_site/index.html\n  fix: ask for the right to write, or name another folder; the next build',
  },
  { code: 'ELOOP', says: 'ELOOP: a loop\n  fix: mend that; the next build' },
])(
  'of $code while an edition is put in place it is said where the rest waits',
  ({ code, says }) => {
    const waiting = '/srv/_site.building'
    const [path, dest] = [`${waiting}/files/index.html`, '/srv/_site/index.html']
    const error = Object.assign(new Error(`${code}: a loop`), {
      code,
      syscall: 'rename',
      path,
      dest,
      waiting,
    })
    expect(systemErrorInWords(error)).toBe(
      `${says} puts the rest in place, which waits in ${waiting}; or delete that folder, and build once more`,
    )
  },
)

test('a bug is no error of the system', () => {
  expect([new TypeError('x'), 'ENOSPC'].map(isSystemError)).toEqual([false, false])
})
