import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

/** Where the site under test would stand: under a path, so that a link which forgets it is found. */
export const baseUrl = 'https://example.org/newsroom/'

const run = promisify(execFile)

declare module 'vitest' {
  interface ProvidedContext {
    /** The real content, built. */
    readonly site: { readonly folder: string; readonly articles: number; readonly pages: number }
  }
}

/** Builds the site of some content into a folder, and returns the summary of the build. */
export async function buildSite(
  folder: string,
  ...flags: readonly string[]
): Promise<{ articles: number; pages: number }> {
  const args = ['--output', folder, '--base-url', baseUrl, '--date', '2026-11-21', '--json']
  const { stdout } = await run(process.execPath, ['scripts/build.ts', ...args, ...flags])
  return JSON.parse(stdout)
}

/** Builds the real content once for all tests of the site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), 'site-test-'))
  const folder = join(temporary, 'site')
  const { articles, pages } = await buildSite(folder)
  project.provide('site', { folder, articles, pages })
  return async () => {
    await rm(temporary, { recursive: true, force: true })
  }
}
