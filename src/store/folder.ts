import { hash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namesIn, readIfThere } from './files.ts'

const name = '.cache/store'

/** In each folder of the store: the path of the folder that it knows something of. */
const ownerFile = 'of'

/**
 * Where the store keeps what is known of a folder.
 *
 * @param root The project's folder.
 * @param about Absolute path of a content folder, or of a built site.
 * @returns Relative to the project's folder. If it cannot be made, whoever writes there finds out.
 */
export function storeFolder(root: string, about: string): string {
  const own = join(name, hash('sha256', about).slice(0, 16))
  try {
    mkdirSync(join(root, own), { recursive: true })
    writeFileSync(join(root, own, ownerFile), about)
  } catch {
    // A store that cannot be written is reported where something is to be kept in it.
  }
  return own
}

/** Clears away what is known of folders that are gone, such as those of tests. */
export function forgetGone(root: string): void {
  for (const own of namesIn(join(root, name))) {
    const folder = join(root, name, own)
    if (existsSync(ownerOf(folder))) continue
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // It takes room, and nothing else; somebody else may clear it away.
    }
  }
}

function ownerOf(folder: string): string {
  return readIfThere(join(folder, ownerFile))?.toString() ?? ''
}
