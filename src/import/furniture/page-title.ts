import type { Line } from '../text/lines.ts'

const depth = 20

/** Shorter ones begin by chance as another line. */
const shortest = 4

/** What parts the headline from the name of the site. A dash right above the headline parts a subtitle. */
const site = /^ ?(?:[_|｜]|-|–|—) ?[^_|｜]{2,80}(?: ?[_|｜–—-] ?[^_|｜]{2,80})?$/u
const dash = /^ ?[–—-]/u

/**
 * The title of the window, above all else of the page: `Rooster Stamp_China Post`. The headline that it
 * repeats stands further down, on one line or on two.
 *
 * @param lines Without blank ones.
 */
export function pageTitle([first, ...others]: readonly Line[]): readonly Line[] {
  if (first === undefined) return []
  const isRepeated = others.slice(0, depth).some(({ text }, index) => {
    const wrapped = `${text} ${others[index + 1]?.text}`
    const rest = behind(wrapped, first.text) ?? behind(text, first.text) ?? ''
    return site.test(rest) && !(index === 0 && dash.test(rest))
  })
  return isRepeated ? [first] : []
}

/** What follows a headline in a title that begins with it. */
function behind(headline: string, title: string): string | undefined {
  if (headline.length < shortest || !title.startsWith(headline)) return undefined
  return title.slice(headline.length)
}
