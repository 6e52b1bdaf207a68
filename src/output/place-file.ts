import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** Moves a file that waits to its place in a folder, if it still waits. */
export function placeFile(staged: string, folder: string, path: string): void {
  const target = join(folder, path)
  try {
    renameSync(staged, target)
  } catch {
    if (!existsSync(staged)) return // it took its place before
    makeWay(folder, path)
    move(staged, target)
  }
}

/**
 * Makes the folders above a file, and removes what somebody has put there by hand: files where folders must be, and a
 * folder where the file must be.
 */
function makeWay(folder: string, path: string): void {
  const target = join(folder, path)
  for (const above of foldersAbove(path)) {
    if (!isFolder(join(folder, above))) rmSync(join(folder, above), { force: true })
  }
  mkdirSync(dirname(target), { recursive: true })
  if (isFolder(target)) rmSync(target, { recursive: true })
}

/** A link to a folder is none. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Moves a file so that others see the old one or the new one, whole, from another disk too. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    const beside = `${to}.unfinished`
    copyFileSync(from, beside)
    renameSync(beside, to)
    rmSync(from)
  }
}

/** Removes a file, or what somebody has put in its place, and the folders that are empty without it. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { recursive: true, force: true })
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above))
    } catch {
      return // it holds something else
    }
  }
}

/** `news` and `news/2019` of `news/2019/index.html`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
