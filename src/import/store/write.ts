import { copyFile, readFile, rm } from 'node:fs/promises'
import { constants } from 'node:fs'
import { dirname, join } from 'node:path'
import type { NewArticle } from './article-file.ts'
import { writeWhole } from './atomic.ts'
import type { Capture } from './capture.ts'
import type { Folders } from './folders.ts'
import type { Writes } from './flow.ts'
import { sidecarPaths } from './sidecar.ts'

/** Where an import writes to. */
export interface Destination {
  readonly target: string
  readonly sources: string | null
  readonly dryRun: boolean
  readonly folders: Folders
  readonly writes: Writes
}

/** What an article is made from. */
export interface Material {
  readonly capture: Capture
  readonly bytes: Uint8Array
  /** The article it takes the place of. */
  readonly replaces: string | null
}

/** Begins to write an article, and before it the copy of its capture: no article is without its own. */
export async function storeArticle(
  article: NewArticle,
  { capture, bytes, replaces }: Material,
  destination: Destination,
): Promise<void> {
  const { target, sources, dryRun, folders, writes } = destination
  if (dryRun) return
  await writes.begin(async () => {
    if (sources !== null) await storeCapture(capture, bytes, sources, destination)
    await writeWhole(target, join(target, article.path), article.text, folders)
    if (replaces !== null && replaces !== article.path) await rm(join(target, replaces))
  })
}

/** A capture that is there already is never written again. */
async function storeCapture(
  { provenance, path }: Capture,
  bytes: Uint8Array,
  sources: string,
  { target, folders }: Destination,
): Promise<void> {
  const copy = join(dirname(sources), provenance.file)
  if (copy === path) return
  if ((await folders.has(copy)) && (await readFile(copy)).equals(bytes)) return
  await writeWhole(target, copy, bytes, folders)
  const copies = sidecarPaths(copy)
  for (const [index, sidecar] of sidecarPaths(path).entries()) {
    const to = copies[index]
    if (to === undefined || !(await folders.has(sidecar)) || (await folders.has(to))) continue
    await copyFile(sidecar, to, constants.COPYFILE_EXCL)
  }
}
