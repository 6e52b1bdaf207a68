import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../site/build-site.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kills-test-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** The bytes of every file of a folder. */
async function bytesOf(site: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted()
  const read = paths.map(async (path) => [path.slice(site.length), await readFile(path)] as const)
  return new Map(await Promise.all(read))
}

/** Starts a build of another day, and kills it after some milliseconds. */
async function killBuild(output: string, after: number): Promise<void> {
  const args = [
    'scripts/build.ts',
    '--output',
    output,
    '--quiet',
    '--base-url',
    'https://b.example/',
  ]
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  await Promise.race([setTimeout(after), once(child, 'exit')])
  child.kill('SIGKILL')
}

test('after a build that was killed, whenever that was, the next one is whole', async () => {
  const whole = join(folder, 'whole')
  const killed = join(folder, 'killed')
  await buildSite(whole)
  await cp(whole, killed, { recursive: true })
  const wanted = await bytesOf(whole)
  for (let after = 50; after <= 1500; after += 50) {
    await killBuild(killed, after)
    await buildSite(killed)
    expect(await bytesOf(killed), `killed after ${after} ms`).toEqual(wanted)
  }
})
