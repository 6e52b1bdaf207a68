import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ContentError } from '../../errors.ts'
import type { NewArticle } from './article-file.ts'
import { makeWhole } from './atomic.ts'
import type { Capture } from './capture.ts'
import type { Folders } from './folders.ts'
import type { Writes } from './flow.ts'
import { sha256Of } from './open.ts'
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
  /** What is in its file, if that is in memory. */
  readonly bytes?: Buffer | undefined
  /** The place of its page in the report. */
  readonly place: number
  /** The article it takes the place of. */
  readonly replaces: string | null
}

/** Begins to write an article, and before it the copy of its capture: no article is without its own. */
export async function storeArticle(
  article: NewArticle,
  { capture, bytes, replaces, place }: Material,
  destination: Destination,
): Promise<void> {
  const { target, sources, dryRun, folders, writes } = destination
  if (dryRun) return
  await writes.begin(place, async () => {
    if (sources !== null) {
      const copy = join(dirname(sources), capture.provenance.file)
      await writes.once(copy, async () => storeCapture(capture, bytes, copy, destination))
    }
    const write = async (path: string): Promise<void> => writeFile(path, article.text)
    await makeWhole(target, join(target, article.path), write, folders)
    if (replaces !== null && replaces !== article.path) await rm(join(target, replaces))
  })
}

/** A capture that is there already is never written again. */
async function storeCapture(
  { provenance, path }: Capture,
  bytes: Buffer | undefined,
  copy: string,
  { target, folders }: Destination,
): Promise<void> {
  if (copy === path) return
  if ((await folders.has(copy)) && (await sha256Of(copy)) === provenance.sha256) return
  const write = async (to: string): Promise<void> =>
    writeFile(to, bytes ?? unchanged(path, provenance.sha256))
  await makeWhole(target, copy, write, folders)
  const copies = sidecarPaths(copy)
  for (const [index, sidecar] of sidecarPaths(path).entries()) {
    const to = copies[index]
    if (to === undefined || !(await folders.has(sidecar)) || (await folders.has(to))) continue
    await copyFile(sidecar, to, constants.COPYFILE_EXCL)
  }
}

/**
 * The bytes of a capture that is not in memory, in pieces.
 *
 * @throws {ContentError} At the end, if they are no longer those that its article comes from.
 */
async function* unchanged(file: string, sha256: string): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256')
  await using capture = await open(file)
  for (;;) {
    const { buffer, bytesRead } = await capture.read()
    if (bytesRead === 0) break
    const piece = buffer.subarray(0, bytesRead)
    sum.update(piece)
    yield piece
  }
  if (sum.digest('hex') === sha256) return
  throw new ContentError('The capture changed while it was being imported.', {
    code: 'changing',
    place: { file },
    fix: 'import it again when it is complete',
  })
}
