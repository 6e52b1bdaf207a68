/**
 * How many of some places come first, where all that do stand before all that do not: found by halving.
 *
 * @param length How many places there are.
 * @param isFirst Whether a place, counted from 0, is one of those.
 */
export function countFirst(length: number, isFirst: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isFirst(middle)) low = middle + 1
    else high = middle
  }
  return low
}
