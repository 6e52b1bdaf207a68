/** What decides to which stretch of the archive an article belongs. */
interface Dated {
  /** `2019-09-09`. */
  readonly date: string
}

/**
 * How many articles a stretch holds at most, unless they are of one day. Pagefind takes 0.35 MB of memory
 * for each; and each stretch that a search opens costs a reader 15 kB, and 5 kB more for each word.
 */
export const most = 1500

/** In days, a power of two; twice as much as there is from the year 0 to the year 9999. */
const everything = 2 ** 23

/**
 * Cuts the archive into stretches of time, each of which has a search index of its own.
 *
 * A block of days that holds too many articles is halved, and its halves likewise. Where the cuts are
 * depends on nothing but how many articles each block holds: an article that is added, removed or dated
 * anew changes the stretch that it is in, or makes one of two or two of one, and leaves all others.
 *
 * @param articles In any order, which they keep within a stretch.
 * @returns Newest first, without overlap in days. One without articles, if there are none.
 */
export function stretchesOf<Article extends Dated>(
  articles: readonly Article[],
  size = most,
): readonly (readonly Article[])[] {
  const dated = articles.map((article) => ({ article, day: dayNumber(article.date) }))
  const cut = (some: typeof dated, first: number, length: number): (readonly Article[])[] => {
    if (some.length <= size || length === 1) return [some.map(({ article }) => article)]
    const middle = first + length / 2
    const newer = some.filter(({ day }) => day >= middle)
    const older = some.filter(({ day }) => day < middle)
    return [
      ...(newer.length === 0 ? [] : cut(newer, middle, length / 2)),
      ...(older.length === 0 ? [] : cut(older, first, length / 2)),
    ]
  }
  return cut(dated, -everything / 2, everything)
}

const millisecondsOfDay = 86_400_000

/** Days from 1 January 1970 to a day. */
export function dayNumber(date: string): number {
  return Date.parse(date) / millisecondsOfDay
}
