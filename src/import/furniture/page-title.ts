import type { Line } from '../text/lines.ts'

const depth = 20

/** Shorter ones begin by chance as another line. */
const shortest = 4

/** What parts the headline from the name of the site. A dash right above the headline parts a subtitle. */
const site = /^ ?(?:[_|｜]|-|–|—) ?[^_|｜]{2,80}(?: ?[_|｜–—-] ?[^_|｜]{2,80})?$/u
const dash = /^ ?[–—-]/u

/**
 * The title of the window, above all else of the page: `Rooster Stamp_China Post`. The headline that it
 * repeats stands further down.
 *
 * @param lines Without blank ones.
 */
export function pageTitle([first, ...others]: readonly Line[]): readonly Line[] {
  if (first === undefined) return []
  const isRepeated = others.slice(0, depth).some(({ text }, index) => {
    if (text.length < shortest || !first.text.startsWith(text)) return false
    const rest = first.text.slice(text.length)
    return site.test(rest) && !(index === 0 && dash.test(rest))
  })
  return isRepeated ? [first] : []
}
