import { ContentError } from '../errors.ts'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/**
 * The text of a file that must be UTF-8, as all files that an editor touches are.
 * A byte-order mark is dropped; line ends become LF.
 *
 * @throws {ContentError} At the line and column of the first byte that is not UTF-8, or of a NUL.
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const text = decode(bytes, file)
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    throw new ContentError('The file holds a NUL character, so it is not a text.', {
      code: 'not-text',
      place: { file, ...positionAt(text, nul) },
      fix: 'delete the character, or save the file as plain text in UTF-8',
    })
  }
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
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
    const offset = firstBadByte(bytes)
    const good = new TextDecoder().decode(bytes.subarray(0, offset))
    const byte = bytes[offset]?.toString(16).padStart(2, '0')
    throw new ContentError(`The byte 0x${byte} at offset ${offset} is not UTF-8.`, {
      code: 'not-utf-8',
      place: { file, ...positionAt(good, good.length) },
      fix: 'save the file with the encoding UTF-8',
      cause,
    })
  }
}

/** Offset of the first byte that cannot be UTF-8. The text before it is found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (startsWell(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** Whether the bytes are UTF-8, but for a character that is cut off at their end. */
function startsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
