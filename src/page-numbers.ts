/** How many articles a page of a list shows, and of results. */
export const pageSize = 20

/** How many page numbers are shown on each side of the page itself. */
const reach = 2

/**
 * The numbers that lead to the pages of a list: the first, the last, and those around the page itself.
 * `undefined` stands for a gap.
 *
 * @example shownNumbers(9, 5) // [1, undefined, 3, 4, 5, 6, 7, undefined, 9]
 */
export function shownNumbers(count: number, number: number): readonly (number | undefined)[] {
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - number) <= reach,
  )
  return near.flatMap((page, index) => {
    const before = near[index - 1] ?? page
    return page - before > 1 ? [undefined, page] : [page]
  })
}
