import { createHash } from 'node:crypto'
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
import { RecordTable, rowLength } from './record-table.ts'

/** What a build notes for the next one. */
export interface Note {
  /** Hash of everything that it was made from, in hex; `''` if nobody can tell. */
  readonly key: string
  readonly text: string
}

/** What the last build left: its files, and its note. */
export interface Records {
  readonly files: RecordTable
  readonly note: Note
}

/** Before the note stand two hashes and two line ends. */
const headLength = 64 + 1 + 64 + 1

const lineEnd = 10

/** Stands in the proof, so that records of another form have none. */
const form = `rows of ${rowLength} bytes`

/** No path holds it. */
const separator = '\0'

/**
 * The bytes of records that are right. Their first line is a hash of all that follows: a file that was cut
 * off or scribbled over is as if it had never been there, and so is one of another form.
 */
export function readRecords(file: string): Uint8Array | undefined {
  const bytes = readIfThere(file)
  const end = bytes?.indexOf(lineEnd) ?? -1
  if (bytes === undefined || end === -1) return undefined
  const isWhole = bytes.toString('latin1', 0, end) === proofOf([bytes.subarray(end + 1)])
  return isWhole ? bytes : undefined
}

/**
 * Four lines, which are a hash, the key of the note, its text in JSON, and the number of files; then the
 * rows of all files, and their paths.
 */
export function recordsIn(bytes: Uint8Array | undefined): Records {
  if (bytes === undefined) return none
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  const nextLine = (): string => {
    const end = all.indexOf(lineEnd, start)
    const line = all.toString('utf8', start, end)
    start = end + 1
    return line
  }
  const [, key, text, count] = [nextLine(), nextLine(), nextLine(), Number(nextLine())]
  const rowsEnd = start + count * rowLength
  const paths = count === 0 ? [] : all.toString('utf8', rowsEnd).split(separator)
  const files = new RecordTable(paths, all.subarray(start, rowsEnd))
  return { files, note: { key, text: JSON.parse(text) } }
}

const none: Records = {
  files: new RecordTable([], Buffer.alloc(0)),
  note: { key: '', text: '' },
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
  const head = [note.key, JSON.stringify(note.text), String(files.paths.length), ''].join('\n')
  const chunks = [Buffer.from(head), files.rows, Buffer.from(files.paths.join(separator))]
  const unfinished = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${proofOf(chunks)}\n`), ...chunks]))
    renameSync(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

function proofOf(chunks: readonly Uint8Array[]): string {
  const proof = createHash('sha256').update(form)
  for (const chunk of chunks) proof.update(chunk)
  return proof.digest('hex')
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
