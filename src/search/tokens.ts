import { collapsed } from '../white-space.ts'
import { recalling } from './recall.ts'

/** A word of a text as search knows it. */
export interface Token {
  /** What is put into the index: a Latin word with the punctuation around it, or a pair of Han characters. */
  readonly word: string
  /** Where the word stands in the text, without the punctuation around it. In UTF-16 units. */
  readonly start: number
  /** Offset after the last unit. */
  readonly end: number
}

/** Brings a Han character to the one form in which it is searched: 國 to 国. */
export type Fold = (character: string) => string

/** Runs of Han, and what stands between white space and Han. Zero-width spaces part words, as in Pagefind. */
const chunks = /\p{Script=Han}+|[^\s\u200B\p{Script=Han}]+/gu

/**
 * A word, and what may join its parts: `e-commerce`, `People’s`, `ule.com`, `R&D`, `7.25`, `100,000`.
 * All other punctuation parts words, even where a printer left out the space: `Shenzhen,Guangdong`.
 */
const words =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-'’.&@_‑]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/**
 * Splits a text into the words that search counts and finds, the same at build time and in every browser.
 * Han runs are cut into overlapping pairs, and their last character, because Pagefind finds a word by its
 * beginning only and Han has no spaces. Punctuation that stands alone is no word.
 *
 * @example tokensOf('中國快遞 in 2017', fold) // words 中国 国快 快递 递 in 2017
 */
export function tokensOf(text: string, fold: Fold): readonly Token[] {
  return Array.from(text.matchAll(chunks)).flatMap(({ 0: chunk, index }) =>
    /^\p{Script=Han}/u.test(chunk) ? hanTokens(chunk, index, fold) : latinTokens(chunk, index),
  )
}

/**
 * What stands between white space and is more than one word of ASCII with punctuation around it. All else,
 * which is most of a text in English, is indexed as it is written, and need not be looked at word by word.
 */
export const unusual = /(?<!\S)(?![!-/:-@[-`{-~]*[0-9A-Za-z]+[!-/:-@[-`{-~]*(?!\S))\S+/g

/** A text as it is put into the index: its words, parted by single spaces. */
export function searchable(text: string, fold: Fold): string {
  const single = collapsed(text)
  const indexed = single.replace(unusual, (some) => {
    const parts: string[] = []
    for (const [chunk] of some.matchAll(chunks)) {
      const part = hasHan(chunk) ? inWords(hanTokens(chunk, 0, fold)) : latinWords(chunk)
      if (part !== '') parts.push(part)
    }
    return parts.join(' ')
  })
  return indexed === single ? single : collapsed(indexed)
}

const latinWords = recalling((chunk) => inWords(latinTokens(chunk, 0)))

function inWords(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ')
}

/** Whether search cuts a text into pairs. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

function hanTokens(run: string, offset: number, fold: Fold): readonly Token[] {
  const characters = Array.from(run)
  let start = offset
  return characters.map((character, index) => {
    const next = characters[index + 1] ?? ''
    const token = {
      word: fold(character) + (next && fold(next)),
      start,
      end: start + character.length + next.length,
    }
    start += character.length
    return token
  })
}

/** Punctuation goes with the word before it, or with the first one. */
function latinTokens(chunk: string, offset: number): readonly Token[] {
  const found = Array.from(chunk.matchAll(words))
  return found.map(({ 0: word, index }, at) => {
    const from = at === 0 ? 0 : index
    return {
      word: chunk.slice(from, found[at + 1]?.index ?? chunk.length),
      start: offset + index,
      end: offset + index + word.length,
    }
  })
}
