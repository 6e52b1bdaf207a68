import { createHash } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GuardedFetch } from '../../../src/search/browser/guarded-fetch.ts'

/** What the server does with a request, by its path. */
type Behaviour = (response: ServerResponse) => void

const patience = 150
const catalogue = '{"stretches":[]}'
const hash = createHash('sha256').update(catalogue).digest('hex').slice(0, 10)
const packed = gzipSync('pagefind_dcd of words')
const halfOf = (content: Uint8Array): Uint8Array => content.subarray(0, content.length / 2)
const flipped = Uint8Array.from(packed, (byte, at) => (at === 15 ? byte ^ 255 : byte))

const behaviours: Readonly<Record<string, Behaviour>> = {
  [`/fine.${hash}.json`]: (response) => response.end(catalogue),
  '/fine.pf_index': (response) => response.end(packed),
  '/slow.json': (response) => {
    response.write('{"a"')
    setTimeout(() => response.write(': '), patience * 0.7)
    setTimeout(() => response.end('1}'), patience * 1.4)
  },
  '/none.json': (response) => response.writeHead(404).end('{}'),
  '/removed.json': (response) => response.writeHead(410).end('{}'),
  '/ill.json': (response) => response.writeHead(500).end('{}'),
  '/page.json': (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<h1>Hello</h1>'),
  '/words.json': (response) => response.end('{"half": '),
  '/old.0123456789.json': (response) => response.end(catalogue),
  '/half.pf_index': (response) => response.end(halfOf(packed)),
  '/flipped.pf_meta': (response) => response.end(flipped),
  '/cut.json': (response) => {
    response.writeHead(200, { 'Content-Length': 1000 }).write('{')
    setTimeout(() => response.destroy(), 20)
  },
  '/torn.json': (response) => response.destroy(),
  '/silent.json': () => undefined,
  '/stuck.json': (response) => response.write('{'),
}

let server: Server
let base: string

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => behaviours[url]?.(response))
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  base = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('what is whole', () => {
  test('is believed', async () => {
    const guard = new GuardedFetch(patience)
    expect(await guard.json(`${base}/fine.${hash}.json`)).toEqual({ stretches: [] })
    const response = await guard.fetch(`${base}/fine.pf_index`)
    expect(await response.text()).toBe('pagefind_dcd of words')
  })

  test('may come as slowly as it likes, if it does not pause', async () => {
    expect(await new GuardedFetch(patience).json(`${base}/slow.json`)).toEqual({ a: 1 })
  })

  test('is fetched once, if it was begun before it is needed', async () => {
    let requests = 0
    server.on('request', () => (requests += 1))
    const guard = new GuardedFetch(patience)
    guard.begin(`${base}/fine.pf_index`)
    await guard.bytes(`${base}/fine.pf_index`)
    expect(requests).toBe(1)
  })
})

describe('what is not', () => {
  test.each([
    { file: 'none.json', trouble: 'gone' },
    { file: 'removed.json', trouble: 'gone' },
    { file: 'page.json', trouble: 'gone' },
    { file: 'ill.json', trouble: 'unreachable' },
    { file: 'torn.json', trouble: 'unreachable' },
    { file: 'cut.json', trouble: 'unreachable' },
    { file: 'words.json', trouble: 'damaged' },
    { file: 'old.0123456789.json', trouble: 'damaged' },
    { file: 'half.pf_index', trouble: 'damaged' },
    { file: 'flipped.pf_meta', trouble: 'damaged' },
    { file: 'silent.json', trouble: 'silent' },
    { file: 'stuck.json', trouble: 'silent' },
  ])('is refused: $file is $trouble', async ({ file, trouble }) => {
    const wanted = { name: 'SearchError', trouble, file: `${base}/${file}` }
    const guard = new GuardedFetch(trouble === 'silent' ? patience : undefined)
    await expect(guard.json(`${base}/${file}`)).rejects.toMatchObject(wanted)
  })

  test('ends what waits for it, even if whoever asked says nothing', async () => {
    const guard = new GuardedFetch(patience)
    const waiting = guard.watch(new Promise<never>(() => undefined))
    guard.fetch(`${base}/none.json`).catch(() => undefined)
    await expect(waiting).rejects.toMatchObject({ trouble: 'gone' })
    await expect(guard.watch(Promise.resolve('results'))).rejects.toMatchObject({ trouble: 'gone' })
  })

  test('is damage, if Pagefind cannot read what it got', async () => {
    const work = Promise.reject(new Error('unexpected EOF'))
    await expect(new GuardedFetch(patience).watch(work)).rejects.toMatchObject({
      trouble: 'damaged',
    })
  })
})
