import { readdir, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** A file that holds a capture. */
export interface CaptureFile {
  readonly path: string
  /** As a person would type it: relative to the working folder if it lies there. */
  readonly shown: string
  /** Its name within a folder of sources: `2019/x.txt`. */
  readonly name: string
}

/** A path that could not be read, and why. */
export interface UnreadablePath {
  readonly path: string
  readonly message: string
}

/**
 * The captures of some files and folders, in an order that depends on their names only. Sidecars and
 * hidden files are not captures.
 *
 * @param sources The folder of sources: captures that lie in it are named from there.
 */
export async function captureFiles(
  paths: readonly string[],
  sources: string | null,
): Promise<{
  readonly files: readonly CaptureFile[]
  readonly unreadable: readonly UnreadablePath[]
}> {
  const files = new Map<string, CaptureFile>()
  const unreadable: UnreadablePath[] = []
  for (const path of paths) {
    try {
      for (const file of await filesOf(path)) {
        const full = resolve(file)
        const name = nameOf(full, resolve(path), sources)
        files.set(full, { path: full, shown: shownPath(full), name })
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      unreadable.push({ path, message: error.message })
    }
  }
  return { files: [...files.values()].toSorted(byPath), unreadable }
}

/** A path as a person in the working folder would type it. */
export function shownPath(path: string): string {
  const near = relative('.', path)
  return near.startsWith('..') || isAbsolute(near) ? path : near.split(sep).join('/')
}

async function filesOf(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && isCapture(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
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
