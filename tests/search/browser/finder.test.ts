import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAddress } from '../../../src/search/browser/address.ts'
import type { Answer } from '../../../src/search/browser/answer.ts'
import { Finder, type StartThread } from '../../../src/search/browser/finder.ts'
import type { Told } from '../../../src/search/browser/told.ts'
import type { FinderFiles } from '../../../src/search/catalogue.ts'

const files: FinderFiles = {
  script: '/assets/search.1.js',
  worker: '/assets/search-worker.1.js',
  pagefind: '/assets/pagefind.1.js',
  wasm: '/assets/wasm.1.pagefind',
  catalogue: '/assets/catalogue.1.json',
}
const search = readAddress(new URLSearchParams('q=stamp'))
const nothing = (): void => undefined

/** What a thread says to the questions it is asked, one after the other. */
type Script = readonly ((id: number) => readonly Told[])[]

let server: Server
/** What the site says its files are; `undefined`: nobody answers. */
let current: FinderFiles | undefined
let address: string
let started: FinderFiles[]
let ended: number
let reloads: number

beforeEach(async () => {
  started = []
  ended = 0
  reloads = 0
  current = files
  server = createServer((_, response) => {
    if (current === undefined) response.destroy()
    else response.end(JSON.stringify(current))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const own = server.address()
  address = `http://localhost:${typeof own === 'object' ? own?.port : ''}/search/files.json`
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A finder whose threads do as they are told, the first one first. */
function finderOf(...threads: readonly Script[]): Finder {
  const waiting = [...threads]
  const start: StartThread = (_, hear) => {
    const script = [...(waiting.shift() ?? [])]
    return {
      tell(question) {
        if ('files' in question) started.push(question.files)
        if ('prepare' in question) lost('unreachable')().forEach(hear)
        if ('search' in question) script.shift()?.(question.id).forEach(hear)
      },
      end: () => (ended += 1),
    }
  }
  return new Finder(files, {
    start,
    current: address,
    reload: () => {
      reloads += 1
    },
  })
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a thread's answer is passed on as it is
const answerOf = (q: string, isFinal = true, count = 1): Answer =>
  ({ search: { ...search, q }, isFinal, total: { count, isLeast: false } }) as Answer
const found = (q: string) => (id: number) => [{ id, answer: answerOf(q) }]
const lost = (trouble: 'gone' | 'damaged' | 'unreachable' | 'silent') => () => [
  { trouble, file: 'catalogue' },
]

describe('an answer', () => {
  test('comes from one thread, however often is asked', async () => {
    const finder = finderOf([found('a'), found('b')])
    expect((await finder.find(search, nothing)).search.q).toBe('a')
    expect((await finder.find(search, nothing)).search.q).toBe('b')
    expect(started).toEqual([files])
  })

  test('of headlines is shown before the whole one', async () => {
    const shown: string[] = []
    const finder = finderOf([
      (id) => [
        { id, answer: answerOf('headlines', false) },
        { id, answer: answerOf('texts') },
      ],
    ])
    const last = await finder.find(search, (first) => shown.push(first.search.q))
    expect([...shown, last.search.q]).toEqual(['headlines', 'texts'])
  })
})

describe('when something cannot be had', () => {
  test.each(['gone', 'damaged', 'unreachable', 'silent'] as const)(
    'because it is %s, that is thrown, and the next search begins with a new thread',
    async (trouble) => {
      const finder = finderOf([found('a'), lost(trouble)], [found('b')])
      await finder.find(search, nothing)
      const failure = finder.find(search, nothing)
      await expect(failure).rejects.toMatchObject({ name: 'SearchError', trouble })
      expect(ended).toBe(1)
      expect((await finder.find(search, nothing)).search.q).toBe('b')
      expect(started).toHaveLength(2)
    },
  )

  test('when it is fetched ahead, the next search begins with a new thread', async () => {
    const finder = finderOf([], [found('b')])
    finder.prepare('unreachable')
    expect((await finder.find(search, nothing)).search.q).toBe('b')
    expect([started.length, ended]).toEqual([2, 1])
  })

  test('every search that waits is told', async () => {
    const finder = finderOf([() => [], lost('damaged')])
    const both = await Promise.allSettled([
      finder.find(search, nothing),
      finder.find(search, nothing),
    ])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})

describe('when the site was published anew', () => {
  const newer = { ...files, catalogue: '/assets/catalogue.2.json' }

  test('the same search is answered from the new files', async () => {
    current = newer
    const finder = finderOf([lost('gone')], [found('new')])
    expect((await finder.find(search, nothing)).search.q).toBe('new')
    expect(started).toEqual([files, newer])
    expect(reloads).toBe(0)
  })

  test('a second time, too', async () => {
    current = newer
    const finder = finderOf([lost('gone')], [found('new'), lost('damaged')], [found('newest')])
    await finder.find(search, nothing)
    current = { ...files, catalogue: '/assets/catalogue.3.json' }
    expect((await finder.find(search, nothing)).search.q).toBe('newest')
    expect(started.at(-1)).toEqual(current)
  })

  test('nothing is said to be found only of the new one', async () => {
    current = newer
    const none = (id: number): readonly Told[] => [{ id, answer: answerOf('none', true, 0) }]
    const finder = finderOf([none], [found('new')])
    expect((await finder.find(search, nothing)).search.q).toBe('new')
  })

  test('that is noticed within a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    current = newer
    const finder = finderOf([found('old'), found('old')], [found('new')])
    expect((await finder.find(search, nothing)).search.q).toBe('old')
    vi.setSystemTime(Date.now() + 61_000)
    expect((await finder.find(search, nothing)).search.q).toBe('new')
    vi.useRealTimers()
  })

  test('with other code, the page is loaded anew', async () => {
    current = { ...newer, script: '/assets/search.2.js' }
    await finderOf([lost('gone')], [found('new')]).find(search, nothing)
    expect(reloads).toBe(1)
  })

  test('and cannot be reached meanwhile, the first trouble is told', async () => {
    current = undefined
    const failure = finderOf([lost('gone')]).find(search, nothing)
    await expect(failure).rejects.toMatchObject({ trouble: 'gone' })
  })

  test('and the new files are lost as well, that is told, once', async () => {
    current = newer
    const failure = finderOf([lost('gone')], [lost('damaged')]).find(search, nothing)
    await expect(failure).rejects.toMatchObject({ trouble: 'damaged' })
    expect(started).toHaveLength(2)
  })
})
