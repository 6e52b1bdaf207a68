import { copyFile, readFile, rm } from 'node:fs/promises'
import { constants } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewArticle } from './article-file.ts'
import { writeWhole } from './atomic.ts'
import type { Capture } from './capture.ts'
import { sidecarPaths } from './sidecar.ts'

/** Where an import writes to. */
export interface Destination {
  readonly target: string
  readonly sources: string | null
  readonly dryRun: boolean
}

/** What an article is made from. */
export interface Material {
  readonly capture: Capture
  readonly bytes: Uint8Array
  /** The article it takes the place of. */
  readonly replaces: string | null
}

/** Writes an article, and before it the copy of its capture, so that no article is without its own. */
export async function storeArticle(
  article: NewArticle,
  { capture, bytes, replaces }: Material,
  { target, sources, dryRun }: Destination,
): Promise<void> {
  if (dryRun) return
  if (sources !== null) await storeCapture(capture, bytes, target, sources)
  await writeWhole(target, join(target, article.path), article.text)
  if (replaces !== null && replaces !== article.path) await rm(join(target, replaces))
}

/** A capture that is there already is never written again. */
async function storeCapture(
  { provenance, path }: Capture,
  bytes: Uint8Array,
  target: string,
  sources: string,
): Promise<void> {
  const copy = join(dirname(sources), provenance.file)
  if (copy === path) return
  const there = await readFile(copy).catch(ifMissing)
  if (there !== undefined && there.equals(bytes)) return
  await writeWhole(target, copy, bytes)
  const [ownSidecars, copies] = [sidecarPaths(path), sidecarPaths(copy)]
  for (const [index, sidecar] of ownSidecars.entries()) {
    const to = copies[index]
    if (to !== undefined) await copyFile(sidecar, to, constants.COPYFILE_EXCL).catch(ifMissing)
  }
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
}
