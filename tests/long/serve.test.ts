import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { freePort } from '../support/nginx.ts'
import { writeFiles } from '../support/published.ts'

const connections = 200
const milliseconds = 20_000

/**
 * The server in a process of its own, which says whenever it is asked how much memory is in use once what is
 * garbage has been collected: how much it takes from the system says more of when V8 collects.
 */
function program(folder: string, port: number): string {
  const module = pathToFileURL('src/publish/serve.ts').href
  const answers = { redirects: [], gone: [], charsets: {} }
  const serving = JSON.stringify({ folder, port, base: { path: '/' }, answers })
  return `
import { setTimeout } from 'node:timers/promises'
import { serveSite } from ${JSON.stringify(module)}
await serveSite(${serving})
process.on('message', async () => {
  // What streams hold outside of the heap is let go a moment after they are.
  for (let round = 0; round < 3; round += 1) {
    gc()
    await setTimeout(100)
  }
  const { heapUsed, external } = process.memoryUsage()
  process.send(heapUsed + external)
})
process.send('ready')
`
}

test('200 connections for 20 seconds meet no error, and memory stays flat', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-load-'))
  const port = await freePort()
  writeFiles(folder, { 'index.html': 'mail '.repeat(5000), '404.html': 'not found' })
  writeFileSync(join(folder, 'server.mjs'), program(folder, port))
  const child = fork(join(folder, 'server.mjs'), { execArgv: ['--expose-gc'] })
  const told = (): Promise<unknown> => new Promise((resolve) => child.once('message', resolve))
  const memory = async (): Promise<number> => {
    const answer = told()
    child.send('memory')
    return Number(await answer) / 1e6
  }
  await told()

  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      get({ port, path, agent, headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode ?? 0))
      }).once('error', reject)
    })
  const statuses = new Map<number, number>()
  const work = async (until: number): Promise<void> => {
    while (performance.now() < until) {
      const status = await ask(performance.now() % 10 < 9 ? '/' : '/nowhere/')
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  const load = async (duration: number): Promise<void> => {
    const until = performance.now() + duration
    await Promise.all(Array.from({ length: connections }, async () => work(until)))
  }
  await load(milliseconds / 4)
  const before = await memory()
  await load((milliseconds / 4) * 3)
  const after = await memory()
  agent.destroy()
  child.kill()
  rmSync(folder, { recursive: true })

  expect(new Set(statuses.keys())).toEqual(new Set([200, 404]))
  expect(after - before).toBeLessThan(5)
}, 60_000)
