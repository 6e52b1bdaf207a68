import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ContentError } from '../errors.ts'
import { findInside } from '../inside.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** What Node leaves as it is, or puts in place of bytes that are not UTF-8. */
const needsCare = /[\ufeff\ufffd\r\0]/u

/**
 * Reads a file as {@link decodeUtf8} has it.
 *
 * @param file The path as messages name it.
 */
export function readUtf8(path: string, file: string): string {
  // Node decodes a file twice as fast while it reads it, but is not strict.
  const text = readFileSync(path, 'utf8')
  return needsCare.test(text) ? decodeUtf8(readFileSync(path), file) : text
}

/**
 * Reads a file of a folder as {@link decodeUtf8} has it.
 *
 * @param name Path of the file within the folder.
 * @throws {ContentError} If it leads out of the folder, is not there, or is not UTF-8.
 */
export function readTextInside(folder: string, name: string): string {
  const file = relative('.', join(folder, name))
  const found = findInside(folder, name)
  if (found.kind === 'file') return readUtf8(found.path, file)
  const problems = {
    missing: 'The file is not there.',
    outside: `The file leads out of the folder ${relative('.', folder) || '.'}.`,
    other: 'This is no file.',
  }
  throw new ContentError(problems[found.kind], {
    code: `file-${found.kind}`,
    place: { file, line: 1, column: 1 },
    fix: 'put the file itself there, and no link to it',
  })
}

/**
 * The text of a file that must be UTF-8, as all files that an editor touches are.
 * A byte-order mark is dropped; line ends become LF.
 *
 * @throws {ContentError} At the line and column of the first byte that is not UTF-8, or of a NUL.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const text = decode(bytes, file).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    throw new ContentError('The file holds a NUL character, so it is not a text.', {
      code: 'not-text',
      place: { file, ...positionAt(text, nul) },
      fix: 'delete the character, or save the file as plain text in UTF-8',
    })
  }
  return text
}

/** Line and column of an offset in characters, both counted from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  return { line, column: offset - lineStart + 1 }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return strictUtf8.decode(bytes)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    const start = longestStart(bytes)
    const offset = Buffer.byteLength(start)
    const good = start.replace(/^\ufeff/, '')
    const byte = bytes[offset]?.toString(16).padStart(2, '0')
    throw new ContentError(`The byte 0x${byte} at offset ${offset} is not UTF-8.`, {
      code: 'not-utf-8',
      place: { file, ...positionAt(good, good.length) },
      fix: 'save the file with the encoding UTF-8',
      cause,
    })
  }
}

/** The whole characters before the first byte that cannot be UTF-8, which is found by halving. */
function longestStart(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (startOf(bytes, middle) === undefined) bad = middle
    else good = middle
  }
  return startOf(bytes, good) ?? ''
}

/**
 * The text of the first bytes, without a character that is cut off at their end, and with the
 * byte-order mark; `undefined` if they are not UTF-8.
 */
function startOf(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return decoder.decode(bytes.subarray(0, length), { stream: true })
  } catch {
    return undefined
  }
}
