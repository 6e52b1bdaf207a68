import { numberWord } from './numbers.ts'

/** Letters that Unicode does not take apart, and what readers type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}

/** Letters and digits. Others that count, such as ½, ² and ①, would become other numbers. */
const wide = /[\p{L}\p{M}\p{Nd}\p{Nl}\p{sc=Han}\uFF01-\uFF5E]+/gu

/** Marks on letters, what nobody sees, and what only stretches Arabic. Kana with a voicing mark is another letter. */
const marks = /(?![\u3099\u309A])\p{M}|\p{Default_Ignorable_Code_Point}|\u0640/gu

/**
 * A word as it is compared, asked of Pagefind, and put into the index, if it is not of plain English letters: in lower
 * case, of the usual width, without accents and what nobody sees. Letters are left as Pagefind has them: Hangul in its
 * parts, so that a word is found by its beginning. Numbers stand as {@link numberWord} writes them.
 *
 * @example plainWord('Łódź') // 'lodz'
 */
export function plainWord(word: string): string {
  if (/^[A-Za-z'’.&@-]*$/.test(word)) return word.toLowerCase()
  const plain = word
    .replace(wide, (some) => some.normalize('NFKC').replace(/[\s·]/gu, ''))
    .toLowerCase()
    .replace(/[‐‑‒–−]/g, '-')
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[ßæœøłđðþħıς]/g, (letter) => plainLetters[letter] ?? letter)
  return numberWord(/[\u3099\u309A]/.test(plain) ? plain.normalize('NFC') : plain)
}
