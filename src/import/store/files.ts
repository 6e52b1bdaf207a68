import { readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { failure, notFile } from '../failures.ts'
import type { Reason } from '../reasons.ts'

/** A file that holds a capture. */
export interface CaptureFile {
  readonly path: string
  /** As a person would type it: relative to the working folder if it lies there. */
  readonly shown: string
  /** Its name within a folder of sources: `2019/x.txt`. */
  readonly name: string
  /** Why nothing can be read there, if that is known. */
  readonly unreadable?: Reason
}

/** What stands at a path. */
type Found = Pick<CaptureFile, 'path' | 'unreadable'>

/**
 * The captures of some files and folders, in an order that depends on their names only, and what
 * cannot be read there. Sidecars and hidden files are not captures.
 *
 * @param sources The folder of sources: captures that lie in it are named from there.
 */
export async function captureFiles(
  paths: readonly string[],
  sources: string | null,
): Promise<readonly CaptureFile[]> {
  const files = new Map<string, CaptureFile>()
  for (const given of paths) {
    for await (const { path, ...found } of foundAt(given)) {
      const full = resolve(path)
      const name = nameOf(full, resolve(given), sources)
      files.set(full, { path: full, shown: shownPath(full), name, ...found })
    }
  }
  return [...files.values()].toSorted(byPath)
}

/** A path as a person in the working folder would type it. */
export function shownPath(path: string): string {
  const near = relative('.', path)
  return near.startsWith('..') || isAbsolute(near) ? path : near.split(sep).join('/')
}

/** A file, or what stands in a folder and in its subfolders. */
async function* foundAt(path: string): AsyncGenerator<Found> {
  try {
    const there = await stat(path)
    if (there.isDirectory()) yield* foundIn(path)
    else yield there.isFile() ? { path } : { path, unreadable: notFile(there) }
  } catch (error) {
    yield { path, unreadable: failure(error, path) }
  }
}

async function* foundIn(folder: string): AsyncGenerator<Found> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* foundAt(path)
    else if (!isCapture(entry.name)) continue
    else if (entry.isSymbolicLink()) yield await foundBehind(path)
    else yield entry.isFile() ? { path } : { path, unreadable: notFile(entry) }
  }
}

/** A link to a file is followed; one to a folder may lead back to where it stands. */
async function foundBehind(link: string): Promise<Found> {
  try {
    const there = await stat(link)
    return there.isFile() ? { path: link } : { path: link, unreadable: notFile(there) }
  } catch (error) {
    return { path: link, unreadable: failure(error, link) }
  }
}

function isCapture(name: string): boolean {
  return !name.startsWith('.') && !/\.ya?ml$/i.test(name)
}

function nameOf(file: string, given: string, sources: string | null): string {
  const inSources = sources === null ? '..' : relative(sources, file)
  if (!inSources.startsWith('..') && !isAbsolute(inSources)) return slashed(inSources)
  const parts = file.split(sep)
  const folder = parts.lastIndexOf('sources', -2)
  if (folder !== -1) return parts.slice(folder + 1).join('/')
  return file === given ? basename(file) : slashed(relative(given, file))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

function byPath(a: CaptureFile, b: CaptureFile): number {
  if (a.path === b.path) return 0
  return a.path < b.path ? -1 : 1
}
