import { join } from 'node:path'
import { withLock } from '../file-lock.ts'
import { beginEdition, type BegunEdition } from '../output/begin-edition.ts'
import { completeEdition } from '../output/journal.ts'
import { forgetGone, storeFolder } from '../store/folder.ts'
import type { BuildOptions } from './options.ts'

/** Begins an edition of an output folder, and clears it away afterwards, unless it was published. */
export async function withEdition<T>(
  options: Pick<BuildOptions, 'root' | 'output' | 'onWait'>,
  action: (begun: BegunEdition) => Promise<T>,
): Promise<T> {
  const onWait = options.onWait ?? (() => undefined)
  return withLock(lockOf(options.output), onWait, async () => {
    const begun = beginEdition({ folder: options.output, recordsFile: recordsOf(options) })
    try {
      return await action(begun)
    } finally {
      begun.discard()
      forgetGone(options.root)
    }
  })
}

/**
 * Completes a publication that was cut off, so that the folder of a site can be read.
 *
 * @param onWait Called if a build into the folder is under way, with its process id.
 */
export async function completeSite(
  folder: string,
  onWait: (process: string) => void,
): Promise<void> {
  await withLock(lockOf(folder), onWait, async () => {
    completeEdition(folder)
  })
}

/** A file beside the output folder, since nothing else may stand in it. */
function lockOf(output: string): string {
  return `${output}.lock`
}

/** What is known of an output folder is kept with all else that builds remember. */
function recordsOf({ root, output }: Pick<BuildOptions, 'root' | 'output'>): string {
  return join(root, storeFolder(root, output), 'records')
}
