import { pinyin } from 'pinyin-pro'

const han = /\p{Script=Han}+/gu

/**
 * The part of an address that names something: lower-case ASCII letters and digits, joined by hyphens.
 *
 * @param text Any text. Han characters become pinyin, accents are dropped, `&` becomes `and`, and all
 *   else that is not a letter or a digit separates words.
 * @param maxLength In characters. Words are never cut, unless the first is longer than this.
 * @returns 1 to `maxLength` characters, or `''` if the text holds nothing that can be spelt in ASCII.
 * @example slug('Fish & Chips: Déjà vu!') // 'fish-and-chips-deja-vu'
 * @example slug('快遞 2017') // 'kuai-di-2017'
 */
export function slug(text: string, maxLength = 60): string {
  const [first = '', ...rest] = words(text)
  let out = first.slice(0, maxLength)
  for (const word of rest) {
    if (out.length + 1 + word.length > maxLength) break
    out += `-${word}`
  }
  return out
}

/** Lower-case ASCII words joined by hyphens, but none of the names that {@link ownerOf} knows. */
export const slugPattern = /^(?!(?:page|con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9]+(-[a-z0-9]+)*$/

/** Whose a slug is, so that nothing else may be called so: `the pages of lists`; `undefined` if it is nobody's. */
export function ownerOf(name: string): string | undefined {
  if (name === 'page') return 'the pages of lists'
  return isDevice(name) ? 'the devices of Windows' : undefined
}

/** Whether Windows keeps a name of a file or a folder for itself, whatever its case and its ending. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?:\.|$)/i.test(name)
}

/**
 * The same slug with a number that makes it one of its own: `-2`, `-3`, …
 *
 * @param isTaken Whether somebody else has this slug already.
 */
export function uniqueSlug(wanted: string, isTaken: (candidate: string) => boolean): string {
  let candidate = wanted
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${wanted}-${number}`
  return candidate
}

function words(text: string): readonly string[] {
  return (
    spellHan(text)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f'’]/g, '')
      .replaceAll('&', ' and ')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}

/** Each Han character as a word of pinyin without tones. */
function spellHan(text: string): string {
  return text.replace(han, (run) => {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true })
    return ` ${syllables.join(' ')} `
  })
}
