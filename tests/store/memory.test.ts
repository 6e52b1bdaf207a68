import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyOf } from '../../src/store/key.ts'
import { openMemory, recall } from '../../src/store/memory.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Asks for some values in a build of its own, and tells which had to be made. */
function build(names: readonly string[], program = 'program'): readonly string[] {
  const memory = openMemory(folder, program)
  const made: string[] = []
  for (const name of names) {
    const value = recall(memory, keyOf(name), () => {
      made.push(name)
      return JSON.stringify(`value of ${name}`)
    })
    expect(JSON.parse(value)).toBe(`value of ${name}`)
  }
  memory.save()
  return made
}

describe('a memory', () => {
  test('makes each value once, and only what is new in the next build', () => {
    expect(build(['a', 'b', 'a'])).toEqual(['a', 'b'])
    expect(build(['a', 'b', 'c'])).toEqual(['c'])
  })

  test('forgets what a build did not ask for', () => {
    build(['a', 'b'])
    build(['a'])
    expect(build(['a', 'b'])).toEqual(['b'])
  })

  test('forgets what another program made', () => {
    build(['a'])
    expect(build(['a'], 'a newer program')).toEqual(['a'])
  })

  test('stays as it is if nothing is asked for', () => {
    build(['a'])
    build([])
    expect(build(['a'])).toEqual([])
  })

  test('forgets nothing more once it was saved', () => {
    build(['a', 'b'])
    const memory = openMemory(folder, 'program')
    recall(memory, keyOf('a'), never)
    memory.save()
    recall(memory, keyOf('c'), () => '"value of c"')
    memory.save()
    expect(recall(memory, keyOf('c'), never)).toBe('"value of c"')
    expect(build(['a', 'b', 'c'])).toEqual(['b'])
  })

  test.each(['', 'two\nlines', 'a\ttab', '快遞', '\ud83d'])(
    'gives any string back: %j',
    (value) => {
      for (let round = 0; round < 2; round += 1) {
        const memory = openMemory(folder, 'program')
        expect(recall(memory, keyOf('a'), () => value)).toBe(value)
        memory.save()
      }
    },
  )

  test('keeps together what it is told to', () => {
    const memory = openMemory(folder, 'program', (key) => key.slice(0, 4))
    for (const key of ['2019/a b.md', '2019/快遞.md', '2020/a.md', '2020/two\nlines.md'])
      memory.keep(key, `value of ${key}`)
    memory.save()
    expect(readdirSync(folder).toSorted()).toEqual(['2019', '2020'])
    const next = openMemory(folder, 'program', (key) => key.slice(0, 4))
    expect(next.known('2019/a b.md')).toBe('value of 2019/a b.md')
    expect(next.known('2019/快遞.md')).toBe('value of 2019/快遞.md')
    expect(next.known('2020/a.md')).toBe('value of 2020/a.md')
    expect(next.known('2020/two\nlines.md')).toBeUndefined()
  })

  test('gives the newer of two values', () => {
    for (const value of ['old', 'new']) {
      const memory = openMemory(folder, 'program')
      memory.known(keyOf('a'))
      memory.keep(keyOf('a'), value)
      memory.save()
    }
    expect(openMemory(folder, 'program').known(keyOf('a'))).toBe('new')
  })

  test('leaves files as they are when nothing is new', () => {
    build(['a', 'b'])
    const before = contents()
    build(['b', 'a'])
    expect(contents()).toEqual(before)
  })

  test('never gives a wrong value, whatever becomes of its files, and makes again what was harmed', () => {
    const names = Array.from({ length: 20 }, (_, index) => `name ${index}`)
    const damage = fc.record({ file: fc.nat(), at: fc.nat(), cut: fc.boolean(), byte: fc.nat(255) })
    fc.assert(
      fc.property(damage, ({ file, at, cut, byte }) => {
        build(names)
        const files = readdirSync(folder)
        const path = join(folder, files[file % files.length] ?? '')
        const whole = readFileSync(path)
        if (cut) truncateSync(path, at % whole.length)
        else writeFileSync(path, whole.with(at % whole.length, byte))
        const isHarmed = !readFileSync(path).equals(whole)
        // That each value is right is seen to by `build`.
        expect(build(names).length > 0).toBe(isHarmed)
        expect(build(names)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

function never(): never {
  throw new Error('It was made again.')
}

function contents(): readonly string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}
