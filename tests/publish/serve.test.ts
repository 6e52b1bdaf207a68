import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../src/publish/serve.ts'
import { ask, askRaw } from '../support/ask.ts'
import { freePort } from '../support/nginx.ts'
import { writeFiles } from '../support/published.ts'

const secret = 'a secret of the machine'
const long = 'All the mail of the island. '.repeat(200)
let folder: string
let server: Server
let origin: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-serve-'))
  writeFiles(folder, {
    'secret.txt': secret,
    'site/index.html': 'front page',
    'site/404.html': 'not found',
    'site/long.txt': long,
    'site/.hidden': secret,
    'site/.git/config': secret,
    'site/.well-known/security.txt': 'Contact: mailto:desk@example.org',
    'site/.well-known/.hidden': secret,
    'site/CNAME': 'news.example.org',
    'site/_headers': secret,
    'site/gone/index.html': 'the notice',
  })
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'))
  symlinkSync(folder, join(folder, 'site/up'))
  mkdirSync(join(folder, 'site/linked'))
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/linked/index.html'))
  const port = await freePort()
  const answers = {
    redirects: [{ from: '/old/', to: '/new/' }],
    gone: ['/gone/'],
    charsets: {},
  } as const
  server = await serveSite({ folder: join(folder, 'site'), base: { path: '/' }, answers, port })
  origin = `http://localhost:${port}`
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/x/../../secret.txt',
  '//secret.txt',
  '/%00',
  '/long.txt%00.html',
  '/%',
  '/%zz',
  '/%c0%ae%c0%ae/secret.txt',
  '/%ff%fe',
  '/link.txt',
  '/up/secret.txt',
  '/up/',
  '/.hidden',
  '/%2ehidden',
  '/.git/config',
  '/.well-known/.hidden',
  '/_headers',
  '/%5fheaders',
  '/%5Fheaders',
  '//_headers',
  '/./_headers',
  '/%2e/_headers',
  '/gone/../_headers',
  '/_headers/',
  '/linked/',
  '/long.txt/',
  '/index.html/x',
  `/${'a/'.repeat(2000)}`,
  `/${'n'.repeat(4000)}`,
  'http://localhost/../secret.txt',
])('nothing is found at %s', async (path) => {
  const { status, headers, body } = await ask(origin, path)
  expect(status).toBe(404)
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(body.toString()).toBe('not found')
})

test.each([
  ['/CNAME', 'news.example.org'],
  ['/.well-known/security.txt', 'Contact: mailto:desk@example.org'],
])('what a host needs is served: %s', async (path, text) => {
  const { status, body } = await ask(origin, path)
  expect([status, body.toString()]).toEqual([200, text])
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
  const { status, headers } = await ask(origin, '/', { method })
  expect(status).toBe(405)
  expect(headers.allow).toBe('GET, HEAD')
})

test.each(['evil.example', 'localhost.evil.example', '192.168.1.10'])(
  'who asks for the host %s is refused',
  async (host) => {
    const { status, body } = await ask(origin, '/', { headers: { Host: host } })
    expect(status).toBe(421)
    expect(body.toString()).not.toContain('front page')
  },
)

test('an alias leads nowhere but to this site', async () => {
  const { headers } = await ask(origin, '//evil.example/old/')
  expect(headers.location).toBeUndefined()
  expect((await ask(origin, '/old/')).headers.location).toBe('/new/')
})

test('a folder without its slash leads to itself, and to no other host', async () => {
  expect((await ask(origin, '/gone')).headers.location).toBe('/gone/')
  const { headers } = await ask(origin, '//gone')
  expect(headers.location ?? '/').not.toMatch(/^\/\//)
})

test('a removed article answers 410 with its notice', async () => {
  const { status, body } = await ask(origin, '/gone/')
  expect([status, body.toString()]).toEqual([410, 'the notice'])
})

test('HEAD says what GET would, without the body', async () => {
  const got = await ask(origin, '/long.txt')
  const { status, headers, body } = await ask(origin, '/long.txt', { method: 'HEAD' })
  expect([status, body.length]).toEqual([200, 0])
  expect({ ...headers, date: '' }).toEqual({ ...got.headers, date: '' })
})

describe('a range', () => {
  test.each([
    ['bytes=0-4', 206, long.slice(0, 5), `bytes 0-4/${long.length}`],
    ['bytes=-5', 206, long.slice(-5), `bytes ${long.length - 5}-${long.length - 1}/${long.length}`],
    ['bytes=999999-', 416, '', `bytes */${long.length}`],
  ])('%s is answered with %d, and never compressed', async (range, status, part, place) => {
    const headers = { Range: range, 'Accept-Encoding': 'gzip' }
    const answer = await ask(origin, '/long.txt', { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['content-range']).toBe(place)
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body.toString().startsWith(part)).toBe(true)
  })

  test('of a page that is not there is that page, whole', async () => {
    const { status, body } = await ask(origin, '/nowhere', { headers: { Range: 'bytes=0-1' } })
    expect([status, body.toString()]).toEqual([404, 'not found'])
  })

  test('of many pieces costs no more than the whole', async () => {
    const range = `bytes=${'0-,'.repeat(500)}0-1`
    const { body } = await ask(origin, '/long.txt', { headers: { Range: range } })
    expect(body.length).toBeLessThanOrEqual(long.length)
  })
})

test('who has the file already gets 304, and the headers all the same', async () => {
  const { headers } = await ask(origin, '/long.txt')
  const again = await ask(origin, '/long.txt', {
    headers: { 'If-None-Match': headers.etag ?? '' },
  })
  expect([again.status, again.body.length]).toEqual([304, 0])
  expect(again.headers['content-security-policy']).toBe(headers['content-security-policy'])
})

test.each([
  [
    'headers that are too long',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    '431',
  ],
  ['an address that is too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, '431'],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
  ['what is no HTTP', '\x16\x03\x01\x02\x00\x01\r\n\r\n', '400'],
  [
    'a length twice',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    '400',
  ],
  [
    'two ways to end',
    'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    '400',
  ],
])('%s are refused', async (_name, bytes, status) => {
  expect(await askRaw(origin, bytes)).toContain(status)
})

test('who sends a header a minute is not waited for', async () => {
  const started = performance.now()
  await new Promise<void>((resolve) => {
    const socket = connect(Number(new URL(origin).port), 'localhost', () => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    })
    const trickle = setInterval(() => socket.write('X-Slow: 1\r\n'), 1000)
    socket.on('error', () => undefined)
    socket.on('data', () => undefined)
    socket.on('close', () => {
      clearInterval(trickle)
      resolve()
    })
  })
  expect(performance.now() - started).toBeLessThan(9000)
}, 20_000)
