/**
 * What stands in the index for what joins digits. Pagefind drops punctuation within a word, so that 1.8 would be 18; it
 * keeps these signs. It also takes a word apart at underscores, and finds the parts: 2016-17 by 2016, but 1.8 not by 8.
 */
const signs: Readonly<Record<string, string>> = {
  '.': '‿',
  ':': '⁀',
  '-': '_',
  '/': '_⁀_',
  ',': '_⁔_',
}

/** 1,800 is 1800. */
const thousands = /(?<![\p{Nd},])\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{Nd},])/gu

/** A day or a version: 24.08.2003. */
const manyPoints = /\p{Nd}+(?:\.\p{Nd}+){2,}/gu

/**
 * A word with its numbers as they stand in the index, where each is itself and no other one: `1.8` is neither 18 nor
 * 1-8. Only commas between thousands do not count.
 *
 * @example numberWord('1.8m') // '1‿8m'
 */
export function numberWord(word: string): string {
  return word
    .replace(thousands, (number) => number.replaceAll(',', ''))
    .replace(manyPoints, (number) => number.replaceAll('.', '_‿_'))
    .replace(/(?<=\p{Nd})[-.,:/](?=\p{Nd})/gu, (sign) => signs[sign] ?? sign)
}

/** Whether a word of the index is a number. It is sought whole: 100 is not the beginning of 1000. */
export function isNumber(word: string): boolean {
  return /^[\p{Nd}_‿⁀⁔]+$/u.test(word)
}
