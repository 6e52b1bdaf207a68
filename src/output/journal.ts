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
import { foldersAbove, placeFile, removeFile } from './place-file.ts'

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
 * @throws {Error} What the system refuses, with the folder in which the rest of the edition is `waiting` for the next
 *   call.
 */
export function completeEdition(folder: string): boolean {
  const journal = readJournal(folder)
  try {
    if (journal !== undefined) putInPlace(folder, journal)
  } catch (error) {
    const isRefused = error instanceof Error && 'syscall' in error
    throw isRefused ? Object.assign(error, { waiting: stagingOf(folder) }) : error
  }
  rmSync(stagingOf(folder), { recursive: true, force: true })
  return journal !== undefined
}

function putInPlace(folder: string, { place, remove }: Journal): void {
  const isInTheWay = obstacles(place)
  const inTheWay = remove.filter(isInTheWay)
  const others = remove.filter((path) => !isInTheWay(path))
  for (const path of inTheWay) removeFile(folder, path)
  for (const path of place) placeFile(stagedFile(folder, path), folder, path)
  for (const path of others) removeFile(folder, path)
  rmSync(journalOf(folder))
}

/** `undefined` if no edition was decided, or if the disk has spoilt what it was: the next build finds out what stands. */
function readJournal(folder: string): Journal | undefined {
  if (!isDecided(folder)) return undefined
  try {
    const { place, remove }: Journal = JSON.parse(readFileSync(journalOf(folder), 'utf8'))
    return Array.isArray(place) && Array.isArray(remove) ? { place, remove } : undefined
  } catch {
    return undefined
  }
}

/** Clears away what was made of an edition, unless it was decided. */
export function discardEdition(folder: string): void {
  if (!isDecided(folder)) rmSync(stagingOf(folder), { recursive: true, force: true })
}

/** Whether an edition is waiting to be completed. */
function isDecided(folder: string): boolean {
  return existsSync(journalOf(folder))
}

/**
 * Into a folder that holds nothing, an edition moves in one step, which needs no journal.
 *
 * @returns Whether it did. It cannot where the folder is a link, or a disk is mounted there.
 */
export function movesWhole(folder: string): boolean {
  try {
    if (existsSync(folder)) rmdirSync(folder)
    mkdirSync(dirname(folder), { recursive: true })
    renameSync(stagedFile(folder, ''), folder)
  } catch {
    return false
  }
  rmSync(stagingOf(folder), { recursive: true, force: true })
  return true
}

function journalOf(folder: string): string {
  return join(stagingOf(folder), 'journal.json')
}

/** Tells files that stand where a folder must be, or in a folder where a file must be. */
function obstacles(place: readonly string[]): (path: string) => boolean {
  const files = new Set(place)
  const folders = new Set(place.flatMap(foldersAbove))
  return (path) => folders.has(path) || foldersAbove(path).some((folder) => files.has(folder))
}
