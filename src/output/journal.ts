import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** What makes the next edition of a folder: staged files take their places, others go. */
export interface Journal {
  /** In this order, see {@link inOrderOfPlacing}. */
  readonly place: readonly string[]
  readonly remove: readonly string[]
}

/** Where an edition is made, beside the folder that it is for. */
export function stagingOf(folder: string): string {
  return `${folder}.building`
}

/** Where a file waits until all of the edition is made. */
export function stagedFile(folder: string, path: string): string {
  return join(stagingOf(folder), 'files', path)
}

/**
 * New files come first, so that nothing leads to one that is not there yet, and pages last of them, in a row, since
 * they lead to each other. What stands already is replaced then.
 */
export function inOrderOfPlacing(
  paths: readonly string[],
  isThere: (path: string) => boolean,
): readonly string[] {
  const turn = (path: string): number => {
    if (isThere(path)) return 2
    return path.endsWith('.html') ? 1 : 0
  }
  return paths.toSorted((a, b) => turn(a) - turn(b))
}

/**
 * Closes the journal: from here on the edition is decided, and whoever is next completes it. Before, it
 * is as if it had never been begun.
 */
export function closeJournal(folder: string, journal: Journal): void {
  const file = journalOf(folder)
  const unfinished = `${file}.unfinished`
  const opened = openSync(unfinished, 'w')
  try {
    writeFileSync(opened, JSON.stringify(journal))
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(unfinished, file)
}

/**
 * Completes the edition of a folder if one was decided and not completed, and clears away one that was
 * not decided. Does nothing twice: it may itself be killed at any moment, and be called again.
 *
 * @returns Whether there was an edition to complete.
 */
export function completeEdition(folder: string): boolean {
  const decided = isDecided(folder)
  if (decided) {
    const { place, remove }: Journal = JSON.parse(readFileSync(journalOf(folder), 'utf8'))
    const isInTheWay = obstacles(place)
    const inTheWay = remove.filter(isInTheWay)
    const others = remove.filter((path) => !isInTheWay(path))
    for (const path of inTheWay) removeFile(folder, path)
    for (const path of place) placeFile(folder, path)
    for (const path of others) removeFile(folder, path)
    rmSync(journalOf(folder))
  }
  rmSync(stagingOf(folder), { recursive: true, force: true })
  return decided
}

/** Clears away what was made of an edition, unless it was decided. */
export function discardEdition(folder: string): void {
  if (!isDecided(folder)) rmSync(stagingOf(folder), { recursive: true, force: true })
}

/** Whether an edition is waiting to be completed. */
function isDecided(folder: string): boolean {
  return existsSync(journalOf(folder))
}

/** Into a folder that holds nothing, an edition moves in one step, which needs no journal. */
export function moveWhole(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  renameSync(stagedFile(folder, ''), folder)
  rmSync(stagingOf(folder), { recursive: true, force: true })
}

function journalOf(folder: string): string {
  return join(stagingOf(folder), 'journal.json')
}

function placeFile(folder: string, path: string): void {
  const staged = stagedFile(folder, path)
  const target = join(folder, path)
  try {
    renameSync(staged, target)
  } catch {
    if (!existsSync(staged)) return // it took its place before
    mkdirSync(dirname(target), { recursive: true })
    renameSync(staged, target)
  }
}

/** Removes a file, and the folders that are empty without it. */
function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above))
    } catch {
      return // it holds something else
    }
  }
}

/** Tells files that stand where a folder must be, or in a folder where a file must be. */
function obstacles(place: readonly string[]): (path: string) => boolean {
  const files = new Set(place)
  const folders = new Set(place.flatMap(foldersAbove))
  return (path) => folders.has(path) || foldersAbove(path).some((folder) => files.has(folder))
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
