import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import express from 'express'
import {
  expectFree,
  isLocalHost,
  listenLocally,
  refuseOtherHosts,
} from '../../src/publish/local.ts'
import { ask, askRaw } from '../support/ask.ts'
import { freePort } from '../support/nginx.ts'

test.each([
  'localhost',
  'localhost:8080',
  'localhost:',
  'LocalHost:8080',
  'localhost.',
  'localhost.:8080',
  'news.localhost:8080',
  '127.0.0.1',
  '127.0.0.1:8080',
  '[::1]',
  '[::1]:8080',
  '[0:0:0:0:0:0:0:1]:8080',
])('%s is this machine', (host) => {
  expect(isLocalHost(host)).toBe(true)
})

test.each([
  '',
  'evil.example',
  'evil.example:8080',
  'localhost.evil.example',
  'localhost.evil.example.',
  'localhostevil.example',
  'notlocalhost',
  '.localhost',
  'localhost..',
  'localhost:80:80',
  'localhost:http',
  'localhost:99999',
  'localhost@evil.example',
  'evil.example@localhost',
  'evil.example#localhost',
  'evil.example/localhost',
  'evil.example\\localhost',
  'localhost, evil.example',
  'localhost evil.example',
  'evil%2elocalhost',
  '127.0.0.1.evil.example',
  '127.0.0.2',
  '0.0.0.0:8080',
  '192.168.1.10',
  '::1',
  '[::]',
  '[::ffff:127.0.0.1]',
  'ｌocalhost',
])('%j is none of the names of this machine', (host) => {
  expect(isLocalHost(host)).toBe(false)
})

describe('a server of this machine', () => {
  let server: Server
  let port: number

  beforeEach(async () => {
    port = await freePort()
    server = createServer(
      express()
        .use(refuseOtherHosts)
        .use((_request, response) => {
          response.send('mine')
        }),
    )
  })

  afterEach(() => {
    server.close()
    server.closeAllConnections()
  })

  test.each([
    ['GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', 'HTTP/1.1 200 OK'],
    ['GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 'HTTP/1.1 421 Misdirected Request'],
    ['GET / HTTP/1.1\r\nHost:\r\n\r\n', 'HTTP/1.1 421 Misdirected Request'],
    ['GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['GET / HTTP/1.0\r\n\r\n', 'HTTP/1.1 421 Misdirected Request'],
    ['GET / HTTP/1.0\r\nHost: localhost\r\n\r\n', 'HTTP/1.1 200 OK'],
    ['GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n', 'HTTP/1.1 200 OK'],
    [
      'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'HTTP/1.1 421 Misdirected Request',
    ],
    [
      'GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n\r\n',
      'HTTP/1.1 421 Misdirected Request',
    ],
    [
      'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      'HTTP/1.1 421 Misdirected Request',
    ],
  ])('answers %j with %s', async (bytes, status) => {
    await listenLocally(server, port)
    expect(await askRaw(`http://127.0.0.1:${port}`, bytes)).toBe(status)
  })

  test('says where it answers, and nothing of what it has', async () => {
    await listenLocally(server, port)
    const headers = { Host: 'evil.example' }
    const answer = await ask(`http://127.0.0.1:${port}`, '/', { headers })
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body.toString()).toBe(
      `This server answers on its own machine only. Open  http://localhost:${port}/  there.\n`,
    )
  })

  test.skipIf(!hasIpv6())('answers at both addresses', async () => {
    await listenLocally(server, port)
    for (const host of ['127.0.0.1', '[::1]']) {
      const answer = await fetch(`http://${host}:${port}/`)
      expect(await answer.text(), host).toBe('mine')
    }
  })

  test('answers at no other address', async () => {
    await listenLocally(server, port)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow('fetch failed')
    }
  })

  test.each(['127.0.0.1', ...(hasIpv6() ? ['::1'] : [])])(
    'does not listen where another one does, at %s alone',
    async (host) => {
      const other = createNetServer().listen(port, host)
      await once(other, 'listening')
      const taken = `listen EADDRINUSE: address already in use ${host}:${port}`
      await expect(expectFree(port)).rejects.toThrow(taken)
      await expect(listenLocally(server, port)).rejects.toThrow(taken)
      expect(server.listening).toBe(false)
      other.close()
      await once(other, 'close')
      await listenLocally(server, port)
    },
  )
})

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ address }) => address === '::1'),
  )
}
