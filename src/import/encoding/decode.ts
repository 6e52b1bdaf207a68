import { ContentError } from '../../errors.ts'
import { decodeUtf8 } from '../../content/text.ts'
import type { Reason } from '../reasons.ts'
import { plausibility } from './plausible.ts'

/** The text of a capture and the name of its encoding, as the WHATWG Encoding Standard has it. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

/** What a capture is, or why it is no text. */
export type Decoding =
  | { readonly decoded: Decoded; readonly reason?: never }
  | { readonly decoded?: never; readonly reason: Reason }

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const chinese = ['gb18030', 'big5'] as const

/** Share of the characters beyond ASCII that must make sense before Chinese bytes are believed. */
const leastPlausible = 0.6

/**
 * The text of a capture. A byte-order mark decides; else UTF-16 is known by its NUL bytes, and bytes
 * that are not UTF-8 are read as GB18030 or Big5, whichever makes sense of them. Bytes that fit none
 * are refused, never replaced.
 */
export function decode(bytes: Uint8Array): Decoding {
  const mark = marks.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  const encoding = mark?.[0] ?? unmarkedUtf16(bytes)
  if (encoding !== undefined && encoding !== 'utf-8') {
    const text = strictly(encoding, bytes)
    return text === undefined ? notText(bytes, encoding) : checked({ text, encoding }, bytes)
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { reason: binary(nul, 'a NUL byte') }
  const text = strictly('utf-8', bytes)
  if (text !== undefined) return checked({ text, encoding: 'utf-8' }, bytes)
  const best = mark === undefined ? bestChinese(bytes) : undefined
  return best === undefined ? notText(bytes, 'utf-8') : checked(best, bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: in texts with spaces and line ends, NULs stand in every other place only. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const sample = bytes.subarray(0, 4096)
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length
  const tooFew = even + odd < sample.length / 50
  if (tooFew || (even > 0 && odd > 0)) return undefined
  const encoding = even === 0 ? 'utf-16le' : 'utf-16be'
  const text = strictly(encoding, bytes)
  return text !== undefined && plausibility(text) >= leastPlausible ? encoding : undefined
}

function bestChinese(bytes: Uint8Array): Decoded | undefined {
  const readings = chinese.flatMap((encoding) => {
    const text = strictly(encoding, bytes)
    return text === undefined ? [] : [{ decoded: { text, encoding }, score: plausibility(text) }]
  })
  const [best] = readings.toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score >= leastPlausible ? best.decoded : undefined
}

/** A text holds no control characters but those of lines and pages. */
function checked(decoded: Decoded, bytes: Uint8Array): Decoding {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const control = /[\0-\b\x0e-\x1a\x1c-\x1f\x7f]/.exec(decoded.text)
  if (control === null || (control[0] !== '\0' && rare(decoded.text))) return { decoded }
  const before = decoded.encoding.startsWith('utf-16')
    ? control.index * 2
    : Buffer.byteLength(decoded.text.slice(0, control.index))
  const offset = Math.min(before, bytes.length - 1)
  return { reason: binary(offset, 'a control character') }
}

function rare(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  const count = text.match(/[\0-\b\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return count * 200 < text.length
}

function binary(offset: number, what: string): Reason {
  return {
    code: 'not-text',
    line: null,
    message: `There is ${what} at offset ${offset}, so this is no text.`,
    fix: 'save the page as plain text, as HTML or as WARC',
  }
}

function notText(bytes: Uint8Array, encoding: string): Decoding {
  return {
    reason: {
      code: 'unknown-encoding',
      line: null,
      message: `${problemOf(bytes, encoding)} Nor is it GB18030 or Big5 that makes sense.`,
      fix: 'save the capture with the encoding UTF-8',
    },
  }
}

function problemOf(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'utf-8') return `The byte-order mark says ${encoding}, but the bytes are not.`
  try {
    decodeUtf8(bytes, '')
  } catch (error) {
    if (error instanceof ContentError) return error.problem
    throw error
  }
  return 'This is not UTF-8.'
}
