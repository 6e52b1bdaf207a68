import { hash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
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

/**
 * A folder for what a command needs while it runs, and later ones may use: the one that is asked for, or, where that
 * cannot be written, a temporary one that goes with the process.
 *
 * @param folder Absolute. It is made if it is not there.
 */
export function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    const known = temporary.get(folder)
    if (known !== undefined) return known
    const made = mkdtempSync(join(tmpdir(), 'newsroom-cache-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    temporary.set(folder, made)
    return made
  }
}

/** By the folder that each stands for. */
const temporary = new Map<string, string>()

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
