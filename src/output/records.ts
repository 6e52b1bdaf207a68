import { hash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Stamp } from './inventory.ts'

/** What is known of a file that was published. */
export interface Record extends Stamp {
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
  /** Hash of what the file was made from; `''` if nobody said. */
  readonly key: string
}

/** What a build notes for the next one. */
export interface Note {
  /** Hash of everything that it was made from, in hex; `''` if nobody can tell. */
  readonly key: string
  readonly text: string
}

/** What the last build left: its files, by path, and its note. */
export interface Records {
  readonly files: ReadonlyMap<string, Record>
  readonly note: Note
}

const none: Records = { files: new Map(), note: { key: '', text: '' } }

/** Before the note stand two hashes and two line ends. */
const headLength = 64 + 1 + 64 + 1

/**
 * Reads records. The first line is a hash of all that follows: a file that was cut off or scribbled over
 * is as if it had never been there, and so is one of another form.
 */
export function readRecords(file: string): Records {
  const all = readIfThere(file)
  const end = all.indexOf('\n')
  const rest = all.slice(end + 1)
  if (end === -1 || all.slice(0, end) !== hash('sha256', rest)) return none
  const [key = '', text = '""', ...lines] = rest.split('\n')
  const files = new Map(lines.filter(Boolean).map(recordOf))
  return { files, note: { key, text: JSON.parse(text) } }
}

/** The key of the note, if the records are right; to read them all takes longer. */
export function claimedKey(file: string): string {
  const head = Buffer.alloc(headLength)
  try {
    const opened = openSync(file, 'r')
    try {
      readSync(opened, head)
    } finally {
      closeSync(opened)
    }
  } catch {
    return ''
  }
  return head.toString('latin1').split('\n')[1] ?? ''
}

/** Writes records whole or not at all. Without them the next edition takes longer, and nothing else. */
export function writeRecords(file: string, { files, note }: Records): void {
  const lines = Array.from(files, ([path, { key, sha256, size, mtime, ctime }]) =>
    [path, key, sha256, size, mtime, ctime].join('\t'),
  )
  const rest = [note.key, JSON.stringify(note.text), ...lines].join('\n')
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, `${hash('sha256', rest)}\n${rest}`)
    renameSync(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

function recordOf(line: string): readonly [string, Record] {
  const [path = '', key = '', sha256 = '', size, mtime, ctime] = line.split('\t')
  return [path, { key, sha256, size: Number(size), mtime: Number(mtime), ctime: Number(ctime) }]
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
