import { plainWord } from './plain-word.ts'

/** A word of a text as search knows it. */
export interface Token {
  /** What is put into the index: a Latin word with the punctuation around it, or a pair of characters. */
  readonly word: string
  /** The word as it is compared, and as the index is asked for it. */
  readonly term: string
  /** Where the word stands in the text, without the punctuation around it. In UTF-16 units. */
  readonly start: number
  /** Offset after the last unit. */
  readonly end: number
}

/** Brings a Han character to the one form in which it is searched: 國 to 国. */
export type Fold = (character: string) => string

/** Scripts that are written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
const scripts = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー\uFF70\uFF9E\uFF9F\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`

const unspaced = String.raw`(?:\p{sc=Han}|(?![\p{P}\p{S}])[${scripts}])`

const anyUnspaced = new RegExp(unspaced, 'u')

/** Runs of these, or what else stands between white space. A byte order mark is no space, but ignored. */
const chunks = new RegExp(
  String.raw`((?:${unspaced}[\p{M}\p{DI}]*)+)|(?:[^\s${scripts}]|\uFEFF)+`,
  'gu',
)

/** A letter of such a run, with its marks. */
const letters = /[^\p{M}\p{DI}\uFF9E\uFF9F][\p{M}\p{DI}\uFF9E\uFF9F]*/gu

/**
 * A word, and what may join its parts: `e-commerce`, `People’s`, `ule.com`, `R&D`. Other signs join digits: `7.25`,
 * `100,000`, `2016–17`, `24/7`; and so does what stands for them in the index. All other punctuation parts words, even
 * where a printer left out the space: `Shenzhen,Guangdong`.
 */
const words =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{DI}]*(?:(?:(?<=\p{Nd}[\p{M}\p{DI}]*)(?:[-.,:/_‿⁀‐‑‒–−．，：／－＿]|_[‿⁀⁔]_)(?=\p{DI}*\p{Nd})|(?<!\p{Nd}[\p{M}\p{DI}]*(?=.\p{DI}*\p{Nd}))[-'’.&@_‐‑－＇．＆＠＿])\p{DI}*[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{DI}]*)*/gu

/**
 * Splits a text into the words that search counts and finds, the same at build time and in every browser. Runs of Han and
 * of other scripts without spaces are cut into overlapping pairs, and their last character, because Pagefind finds a word
 * by its beginning only. Punctuation that stands alone is no word.
 *
 * @example tokensOf('中國快遞 in 2017', fold) // words 中国 国快 快递 递 in 2017
 */
export function tokensOf(text: string, fold: Fold): readonly Token[] {
  return Array.from(text.matchAll(chunks)).flatMap(({ 0: chunk, 1: run, index }) =>
    run === undefined ? latinTokens(chunk, index) : pairs(run, index, fold),
  )
}

/** The words of a text as the index is asked for them. A run without spaces is found by its pairs alone. */
export function termsOf(text: string, fold: Fold): readonly string[] {
  const tokens = tokensOf(text, fold)
  return tokens.filter(({ end }, at) => tokens[at - 1]?.end !== end).map(({ term }) => term)
}

/** The parts of a text without white space that are of one kind: `EMS快递` is of two. */
export function chunksOf(text: string): readonly string[] {
  return text.match(chunks) ?? []
}

/** Whether search cuts a text, or a part of it, into pairs. */
export function isUnspaced(text: string): boolean {
  return anyUnspaced.test(text)
}

/**
 * A word without what joins its parts, and the parts, if there are several: Pagefind finds it by each.
 *
 * @param term As {@link tokensOf} makes it.
 * @example formsOf('e-commerce') // ['ecommerce', 'e', 'commerce']
 */
export function formsOf(term: string): readonly string[] {
  const whole = term.replace(/[-'’.&@]/g, '')
  const parts = term.match(/[^-'’.&@_]*[\p{L}\p{N}][^-'’.&@_]*/gu) ?? []
  return parts.length === 1 ? [whole] : [whole, ...parts]
}

/**
 * The words of a text as the archive's own are listed: without what joins their parts.
 *
 * @example bareWords('Rural e-Commerce', fold) // ['rural', 'ecommerce']
 */
export function bareWords(text: string, fold: Fold): readonly string[] {
  // Names are asked by the thousand, and most are of this kind.
  if (/^[A-Za-z ]+$/.test(text)) return text.toLowerCase().match(/\S+/g) ?? []
  return termsOf(text, fold).map((term) => formsOf(term)[0] ?? '')
}

function pairs(run: string, offset: number, fold: Fold): readonly Token[] {
  const all = Array.from(run.matchAll(letters), ({ 0: letter, index }) => ({
    plain: fold(isPlain(letter) ? letter : plainWord(letter)),
    start: offset + index,
    end: offset + index + letter.length,
  }))
  return all.map(({ plain, start, end }, at) => {
    const next = all[at + 1]
    const word = plain + (next?.plain ?? '')
    return { word, term: word, start, end: next?.end ?? end }
  })
}

/** Most of a run is: Han and full-width kana without marks. Radicals and other forms for the same stand elsewhere. */
function isPlain(letter: string): boolean {
  return letter.length === 1 && letter > '\u3000' && letter < '\uF900'
}

/** What is indexed as it is written: English words, and what joins them. */
const english = /^[0-9A-Za-z'’.&@_-]+$/

/** Most of a text in English: a word of ASCII, and punctuation around it. */
const usual = /^([!-/:-@[-`{-~]*)([0-9A-Za-z]+)[!-/:-@[-`{-~]*$/

/** Of what is indexed as written, punctuation goes with the word before it, or with the first one. */
function latinTokens(chunk: string, offset: number): readonly Token[] {
  const [, before = '', only] = usual.exec(chunk) ?? []
  if (only !== undefined) {
    const start = offset + before.length
    return [{ word: chunk, term: only.toLowerCase(), start, end: start + only.length }]
  }
  const found = Array.from(chunk.matchAll(words))
  const tokens = found.map(({ 0: word, index }, at) => {
    const term = plainWord(word)
    const isAsWritten = english.test(word) && !/\d[^0-9A-Za-z]\d/.test(word)
    const from = at === 0 ? 0 : index
    return {
      word: isAsWritten ? chunk.slice(from, found[at + 1]?.index ?? chunk.length) : term,
      term,
      start: offset + index,
      end: offset + index + word.length,
    }
  })
  return tokens.filter(({ term }) => term !== '')
}
