import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockName } from '../../src/archive/lock.ts'
import { writeCorpus } from '../../src/bench/corpus.ts'
import { seededRandom } from '../../src/bench/random.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { brokenLinksIn } from '../../src/publish/links.ts'
import { buildSite } from '../site/build-site.ts'

const rounds = 20

let folder: string
let old: Site
let next: Site
/** Milliseconds that a build takes. */
let duration: number

type Site = ReadonlyMap<string, string>

const at = (name: string): string => join(folder, name)

function read(name: string): Site {
  const bytes = (path: string): string => readFileSync(join(at(name), path), 'latin1')
  return new Map(filesOf(at(name)).map((path) => [path, bytes(path)]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'newsroom-kills-'))
  await writeCorpus(at('old-content'), 150, 1)
  await writeCorpus(at('next-content'), 150, 2)
  // An account of no addresses: of the old site, none was promised.
  writeFileSync(join(at('next-content'), lockName), '')
  await buildSite(at('old'), '--content', at('old-content'))
  const start = performance.now()
  await buildSite(at('next'), '--content', at('next-content'))
  duration = performance.now() - start
  old = read('old')
  next = read('next')
})

afterAll(() => rmSync(folder, { recursive: true }))

/** Starts to build the next site over the old one, and kills that when it is time. */
async function killBuild(time: (build: ChildProcess) => Promise<void>): Promise<void> {
  rmSync(at('site'), { recursive: true, force: true })
  cpSync(at('old'), at('site'), { recursive: true })
  const args = ['--content', at('next-content'), '--output', at('site'), '--date', '2026-11-21']
  const url = ['--base-url', 'https://example.org/newsroom/', '--quiet']
  const child = spawn(process.execPath, ['scripts/build.ts', ...args, ...url], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await Promise.race([time(child), ended])
  child.kill('SIGKILL')
  await ended
}

const isDecided = (): boolean => existsSync(at('site.building/journal.json'))

/** The site as whoever reads it next finds it: `npm run verify` completes what was decided. */
async function completed(): Promise<Site> {
  const verify = spawn(process.execPath, ['scripts/verify.ts', at('site')], { stdio: 'ignore' })
  const [code] = await once(verify, 'exit')
  expect(code).toBe(0)
  expect(existsSync(at('site.building'))).toBe(false)
  return read('site')
}

describe('a build that is killed', () => {
  test('leaves the old site until all of the next one is made, and then the next one', async () => {
    const chance = seededRandom(7)
    for (let round = 0; round < rounds; round += 1) {
      const moment = chance.next() * duration * 1.1
      await killBuild(() => setTimeout(moment))
      const found = isDecided() ? next : read('site')
      expect([old, next], `after ${moment} ms`).toContainEqual(found)
      expect(await completed(), `after ${moment} ms`).toEqual(found)
    }
  })

  test('while files take their places leaves every page whole, and the next command places the rest', async () => {
    let cutOff = 0
    for (let round = 0; round < rounds; round += 1) {
      await killBuild(async (build) => {
        // As often as can be, since the journal is there for some milliseconds only.
        while (build.exitCode === null && !isDecided()) await new Promise(setImmediate)
        await setTimeout(round / 4)
      })
      if (isDecided()) cutOff += 1
      const found = read('site')
      for (const [path, bytes] of found) {
        expect([old.get(path), next.get(path)], path).toContain(bytes)
        if (!path.endsWith('.html') || !old.has(path)) continue
        const present = new Set(found.keys())
        expect(brokenLinksIn(bytes, path, { path: '/newsroom/' }, present), path).toEqual([])
      }
      expect(await completed()).toEqual(next)
    }
    expect(cutOff).toBeGreaterThan(rounds / 4)
  })
})
