import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite, type Built } from '../../src/build/build.ts'
import { baseOf } from '../../src/urls.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A site that was built from files that a test names, and what became of it. */
export interface Published extends Built {
  /** Holds `content` and `_site`, and nothing else. */
  readonly folder: string
  readonly site: string
  readonly remove: () => void
}

/**
 * Builds a site.
 *
 * @param files Content by path: `articles/2019/x.md`.
 * @param baseUrl Where the site will stand.
 */
export async function publish(
  files: Readonly<Record<string, string | Uint8Array>>,
  baseUrl = 'http://localhost/',
): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-site-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const content = join(folder, 'content')
    writeFiles(content, files)
    const site = join(folder, '_site')
    const base = baseOf(baseUrl) ?? null
    const built = await buildSite({
      root,
      content,
      output: site,
      base,
      day: '2026-01-01',
      drafts: false,
    })
    return { ...built, folder, site, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** Writes files into a folder that need not exist. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The front matter that import writes about a capture. */
export function provenance(file: string, bytes: Uint8Array, encoding = 'utf-8'): string {
  const sha256 = sha256Of(bytes)
  return `provenance: { file: ${file}, sha256: "${sha256}", encoding: ${encoding}, importer: "1", article_sha256: "${sha256}" }\n`
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
