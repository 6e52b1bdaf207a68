import { filesOf, sameStamp, stampOf, type Stamp } from './inventory.ts'
import type { RecordTable } from './record-table.ts'

/** How a folder differs from what was recorded of it. */
export interface Differences {
  /** What stands otherwise than it was recorded, or was not, by path. */
  readonly others: ReadonlyMap<string, Stamp>
  /** What was recorded and stands no more. */
  readonly missing: ReadonlySet<string>
}

/** Looks at every file of a folder, without reading it. */
export function differencesOf(folder: string, files: RecordTable): Differences {
  const others = new Map<string, Stamp>()
  const isSeen = new Uint8Array(files.paths.length)
  for (const path of filesOf(folder)) {
    const stamp = stampOf(`${folder}/${path}`)
    const place = files.placeOf(path)
    if (place !== undefined) isSeen[place] = 1
    if (place === undefined || !sameStamp(stamp, files.stamp(place))) others.set(path, stamp)
  }
  return { others, missing: new Set(files.paths.filter((_, place) => isSeen[place] === 0)) }
}
