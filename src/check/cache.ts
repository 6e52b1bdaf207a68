import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { ContentError } from '../errors.ts'
import type { Facts } from './facts.ts'
import type { CheckedFile } from './check-file.ts'
import type { Unread } from './unread.ts'
import type { PictureSpot } from './across/pictures.ts'

/** What was found in files when they were last read; asked instead of reading them again. */
export interface CheckCache {
  /** As `read` finds it, or as it was found when the file had the same size and time of change. */
  checked(path: string, read: (file: string) => CheckedFile): CheckedFile
  /** Keeps what was found for the next run. */
  save(): void
}

interface Entry {
  readonly size: number
  readonly mtime: number
  readonly facts: Facts | null
  readonly unread: Unread | null
  readonly pictures: readonly PictureSpot[]
  readonly mistakes: readonly Mistake[]
}

type Mistake = Pick<ContentError, 'code' | 'problem' | 'place' | 'fix'>

interface Stored {
  readonly key: string
  readonly entries: Readonly<Record<string, Entry>>
}

/**
 * Opens the cache of a file, which is empty unless it was kept under the same key.
 *
 * @param key Everything besides the files themselves that decides what is found in them.
 */
export function openCache(file: string, key: string): CheckCache {
  const known = load(file, key)
  const entries: Record<string, Entry> = {}
  let isChanged = false
  return {
    checked(path, read) {
      const { size, mtimeMs: mtime } = statSync(path)
      const name = relative('.', path)
      const old = known[name]
      if (old?.size === size && old.mtime === mtime) {
        entries[name] = old
        const { facts, unread, pictures, mistakes } = old
        return {
          file: name,
          facts: facts ?? undefined,
          unread: unread ?? undefined,
          pictures,
          mistakes: mistakes.map(asError),
        }
      }
      const found = read(name)
      isChanged = true
      entries[name] = {
        size,
        mtime,
        facts: found.facts ?? null,
        unread: found.unread ?? null,
        pictures: found.pictures,
        mistakes: found.mistakes.map(asData),
      }
      return found
    },
    save() {
      if (!isChanged && Object.keys(known).length === Object.keys(entries).length) return
      const stored: Stored = { key, entries }
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(stored))
      renameSync(`${file}.${process.pid}`, file)
    },
  }
}

function load(file: string, key: string): Stored['entries'] {
  try {
    const stored: Stored = JSON.parse(readFileSync(file, 'utf8'))
    return stored.key === key ? stored.entries : {}
  } catch {
    return {} // never written, or cut off
  }
}

function asData({ code, problem, place, fix }: ContentError): Mistake {
  return { code, problem, place, fix }
}

function asError({ problem, code, place, fix }: Mistake): ContentError {
  return new ContentError(problem, { code, place, fix })
}
