import type { RawPage } from './formats/page.ts'
import type { Reason } from './reasons.ts'

const megabyte = 1024 * 1024

/** What reading one page may take. With its bytes and the program itself, a page stays below 1 GB. */
export const limits = {
  seconds: 10,
  /** Of objects and texts. */
  heapMegabytes: 400,
  /** Of the page, unfolded. A web page may hold pictures; a text of more than this is too long anyway. */
  bytes: { text: 16 * megabyte, html: 32 * megabyte, http: 32 * megabyte },
  /** Of elements within each other. Browsers show no more levels than these either. */
  depth: 512,
  /** Of the text of an article, in characters: it is compared with all the others. */
  text: 4_000_000,
}

type Format = RawPage['format']

const simpler: Readonly<Record<Format, string>> = {
  text: 'divide the file into pages, and import those',
  html: 'save the text of the page as .txt, and import that',
  http: 'open the page in the archive, save its text as .txt, and import that',
}

export function tooSlow(format: Format, seconds: number): Reason {
  return because('too-slow', `Reading the page takes longer than ${seconds} s.`, format)
}

export function tooMuchMemory(format: Format): Reason {
  const message = `Reading the page takes more than ${limits.heapMegabytes} MB of memory.`
  return because('too-large', message, format)
}

/** @param bytes What the page has; `undefined` if only the limit was seen. */
export function tooLarge(format: Format, bytes?: number): Reason {
  const size = bytes === undefined ? 'unfolds to more than that' : `has ${inMegabytes(bytes)} MB`
  const message = `A page may have ${inMegabytes(limits.bytes[format])} MB, and this one ${size}.`
  return because('too-large', message, format)
}

/** @param length Of the text, in characters. */
export function tooLong(format: Format, length: number): Reason {
  const message = `A text may have ${limits.text} characters, and this one has ${length}.`
  return because('too-large', message, format)
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / megabyte)
}

function because(code: string, message: string, format: Format): Reason {
  return { code, line: null, message, fix: simpler[format] }
}
