import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How much may gather before it is worth a tenth of a second, in bytes. */
const worthIt = 96 * 1024 * 1024

/** How many small pieces of work are done before it is worth looking whether much has gathered. */
const betweenLooks = 64

let piecesDone = 0

/** What was in use when garbage was last collected, or first looked for, in bytes. */
let inUse: number | undefined

/**
 * Gives back the memory of what a part of a build has left behind, if that may be much. V8 puts it off for
 * as long as the machine has memory to spare, which at ten thousand articles is half of all that a build takes.
 */
export function collectMuchGarbage(): void {
  const used = getHeapStatistics().used_heap_size
  inUse ??= used
  // Each collection looks at all that is in use: in a large archive it has to give back more.
  if (used - inUse < Math.max(worthIt, inUse - worthIt)) return
  collect()
  inUse = getHeapStatistics().used_heap_size
}

/** As {@link collectMuchGarbage}, after a piece of work of which there are thousands. */
export function collectGarbageNowAndThen(): void {
  piecesDone += 1
  if (piecesDone % betweenLooks === 0) collectMuchGarbage()
}

/**
 * Gives back what a thread does not need while it waits. V8 sets the pages of a collection aside, and frees
 * them with the next one, which may be long in coming.
 */
export function collectAllGarbage(): void {
  collect()
  collect()
}

function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('gc')
  if (typeof gc === 'function') gc()
}
