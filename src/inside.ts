import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path'

/** What a path names within a folder. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  /** `outside`: it, or a link on the way, leads out of the folder. `other`: a folder, or a device. */
  | { readonly kind: 'missing' | 'outside' | 'other' }

/**
 * The file that a path names within a folder. Everything that names a file is looked up here, so that no
 * text, link or address makes the program read a file of the machine.
 *
 * @param folder Absolute, or relative to the working folder. It may be a link itself.
 * @param name Relative to the folder, as somebody wrote it.
 * @returns With the real path of the file, and its size in bytes.
 */
export function findInside(folder: string, name: string): Found {
  const path = resolve(folder, name)
  if (isAbsolute(name) || !isBelow(path, resolve(folder))) return { kind: 'outside' }
  const real = realPath(path) ?? realPath(inOtherForm(path))
  if (real === undefined) return { kind: 'missing' }
  if (!isBelow(real, realpathSync.native(folder))) return { kind: 'outside' }
  const stats = statSync(real)
  return stats.isFile() ? { kind: 'file', path: real, size: stats.size } : { kind: 'other' }
}

/** The bytes of the file that a path names within a folder; `undefined` if there is none. */
export function bytesInside(folder: string, name: string): Buffer | undefined {
  const found = findInside(folder, name)
  return found.kind === 'file' ? readFileSync(found.path) : undefined
}

/** The path of a name that is written in the same letters in another form of Unicode, as a Mac and a phone do. */
function inOtherForm(path: string): string {
  const name = basename(path).normalize()
  const other = namesIn(dirname(path)).find((one) => one.normalize() === name)
  return other === undefined ? path : join(dirname(path), other)
}

/** The names in a folder; none if there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

/** `undefined` also for a name that no file can have: too long, or with a NUL. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}
