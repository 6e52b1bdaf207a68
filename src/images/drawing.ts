import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { quote } from '../content/quote.ts'
import type { PictureProblem } from './find-picture.ts'

/** In bytes. */
const largest = 20 * 1024 * 1024

/** What keeps a drawing (SVG) from being the same picture on every machine, soon enough. */
export function problemOfDrawing(src: string, path: string): PictureProblem | undefined {
  const source = sourceOf(path)
  if (/<(?:\w+:)?text\b/u.test(source)) {
    return {
      code: 'image-fonts',
      problem: `The image ${quote(src)} is a drawing with words, which look different on each machine.`,
      fix: 'save it as PNG, or turn its words into paths',
    }
  }
  // An entity could stand for any of the two.
  if (!/\bfilter\b|<!ENTITY/u.test(source)) return undefined
  return {
    code: 'image-filter',
    problem: `The image ${quote(src)} is a drawing with filters or entities, which may take minutes to draw.`,
    fix: 'save it as PNG',
  }
}

/** The signs of ASCII in a drawing, in whatever encoding it is, packed or not; none if it cannot be read. */
function sourceOf(path: string): string {
  try {
    const bytes = readFileSync(path)
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: largest }) : bytes
    return plain.toString('latin1').replaceAll('\0', '')
  } catch {
    return '' // what cannot be read is no picture at all
  }
}
