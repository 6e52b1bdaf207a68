const hanRun = /\p{Script=Han}+/gu

/**
 * A text as it is put into the index, and as a query is put to it: runs of Han characters are cut into
 * overlapping pairs, because Pagefind finds a word by its beginning only and Han text has no spaces.
 * Segmenters of browsers differ, pairs do not.
 *
 * @example searchable('中國快遞 2017') // '中國 國快 快遞 2017'
 */
export function searchable(text: string): string {
  return text
    .replace(hanRun, (run) => ` ${pairs(run).join(' ')} `)
    .replace(/\s+/gu, ' ')
    .trim()
}

function pairs(run: string): readonly string[] {
  const characters = Array.from(run)
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
