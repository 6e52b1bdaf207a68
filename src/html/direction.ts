export type Direction = 'ltr' | 'rtl'

const known = new Map<string, Direction>()

/**
 * The direction in which a language is written.
 *
 * @param lang BCP 47 tag. One that no list knows is written from left to right.
 * @example directionOf('ug') // 'rtl'
 */
export function directionOf(lang: string): Direction {
  const direction = known.get(lang) ?? find(lang)
  known.set(lang, direction)
  return direction
}

function find(lang: string): Direction {
  try {
    return new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr'
  } catch {
    return 'ltr' // what looks like a tag, and is none
  }
}
