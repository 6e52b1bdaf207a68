import {
  globSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyOf } from '../../src/store/key.ts'
import { Pack } from '../../src/store/pack.ts'

let folder: string

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pack-')), 'texts')
})

afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

function open(program = 'program'): Pack {
  return new Pack(folder, program)
}

/** Adds some texts in a build of its own, after which `live` are kept. */
function build(added: readonly string[], live: readonly string[] = added): Pack {
  const pack = open()
  for (const name of added) pack.append(keyOf(name), textOf(name))
  pack.save(new Set(live.map((name) => keyOf(name))))
  return pack
}

function textOf(name: string): string {
  return `${name} 快遞\t`.repeat(100)
}

/** Which of some texts a pack has; each must be the one that was added. */
function known(names: readonly string[], pack = open()): readonly string[] {
  return names.filter((name) => {
    const text = pack.read(keyOf(name))
    expect([undefined, textOf(name)]).toContain(text)
    return text !== undefined
  })
}

function size(): number {
  return readdirSync(folder).length
}

describe('a pack', () => {
  test('gives what was added, at once and to later builds', () => {
    const pack = open()
    pack.append(keyOf('a'), textOf('a'))
    expect(known(['a', 'b'], pack)).toEqual(['a'])
    build(['a', 'b'])
    expect(known(['a', 'b', 'c'])).toEqual(['a', 'b'])
  })

  test('can be added to after it was saved', () => {
    const pack = build(['a'])
    pack.append(keyOf('b'), textOf('b'))
    pack.save(new Set([keyOf('a'), keyOf('b')]))
    expect(known(['a', 'b'], pack)).toEqual(['a', 'b'])
    expect(known(['a', 'b'])).toEqual(['a', 'b'])
  })

  test('does not give what another program added', () => {
    build(['a'])
    expect(known(['a'], open('a newer program'))).toEqual([])
  })

  test('takes away what is dead once it is more than half of all', () => {
    build(['a', 'b', 'c', 'd'])
    build(['e'], ['b', 'c', 'd', 'e'])
    expect(known(['a', 'b', 'e'])).toEqual(['a', 'b', 'e'])
    build(['f'], ['b', 'f'])
    expect(known(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['b', 'f'])
    expect(size()).toBe(1)
  })

  test('puts small segments together when there are many', () => {
    const names = Array.from({ length: 40 }, (_, index) => `name ${index}`)
    for (const [index, name] of names.entries()) build([name], names.slice(0, index + 1))
    expect(known(names)).toEqual(names)
    expect(size()).toBeLessThan(20)
  })

  test('keeps what two builds at the same time add', () => {
    const [one, other] = [open(), open()]
    one.append(keyOf('a'), textOf('a'))
    other.append(keyOf('b'), textOf('b'))
    const live = new Set(['a', 'b'].map((name) => keyOf(name)))
    one.save(live)
    other.save(live)
    expect(known(['a', 'b'])).toEqual(['a', 'b'])
  })

  test('gives what it has while another build takes its files away', () => {
    const pack = build(['a', 'b'])
    build(['c'], ['c'])
    expect(size()).toBe(1)
    expect(known(['a', 'b'], pack)).toEqual(['a', 'b'])
  })

  test('does not know what was cut off, before a build and between two reads of one', () => {
    build(['a'])
    build(['b'], ['a', 'b'])
    const [file = ''] = readdirSync(folder)
    const pack = open()
    expect(known(['a', 'b'], pack)).toEqual(['a', 'b'])
    truncateSync(join(folder, file), 10)
    expect(known(['a', 'b'], pack)).toHaveLength(1)
    expect(known(['a', 'b'])).toHaveLength(1)
  })

  test('takes away what is no segment, and what a build that was ended has left', () => {
    build(['a'])
    const left = join(folder, 'x.1.unfinished')
    writeFileSync(left, '')
    writeFileSync(join(folder, 'notes.txt'), 'no segment')
    build(['b'], ['a', 'b'])
    expect(globSync('*.*', { cwd: folder })).toEqual(['x.1.unfinished'])
    utimesSync(left, 0, 0)
    build(['c'], ['a', 'b', 'c'])
    expect(size()).toBe(3)
  })
})
