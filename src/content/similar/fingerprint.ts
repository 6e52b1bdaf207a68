import { createHash } from 'node:crypto'

/**
 * What stays the same of a text in another layout: its letters and digits. Two texts with the same
 * fingerprint say the same.
 *
 * @param markdown The addresses of links do not count.
 * @returns `''` if there is not a single letter.
 */
export function fingerprint(markdown: string): string {
  const words = wordsOf(markdown)
  return words.length === 0 ? '' : createHash('sha256').update(words.join('')).digest('base64')
}

/** The words of a text in lower case, without punctuation; each Han character is one. */
export function wordsOf(markdown: string): readonly string[] {
  const text = markdown
    .replace(/\]\([^()\s]*\)/g, ' ')
    .normalize('NFC')
    .toLowerCase()
  return text.match(/\p{Script=Han}|[\p{Letter}\p{Number}]+/gu) ?? []
}
