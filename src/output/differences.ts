import { join } from 'node:path'
import { filesOf, sameStamp, stampOf, type Stamp } from './inventory.ts'
import { readRecords } from './records.ts'

/** How a folder differs from what was recorded of it. */
export interface Differences {
  /** What stands otherwise than it was recorded, or was not, by path. */
  readonly others: ReadonlyMap<string, Stamp>
  /** What was recorded and stands no more. */
  readonly missing: ReadonlySet<string>
}

/** Looks at every file of a folder, without reading it. */
export function differencesOf(folder: string, recordsFile: string): Differences {
  const { files } = readRecords(recordsFile)
  const others = new Map<string, Stamp>()
  const missing = new Set(files.keys())
  for (const path of filesOf(folder)) {
    missing.delete(path)
    const stamp = stampOf(join(folder, path))
    const record = files.get(path)
    if (record === undefined || !sameStamp(stamp, record)) others.set(path, stamp)
  }
  return { others, missing }
}
