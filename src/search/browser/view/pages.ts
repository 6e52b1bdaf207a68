import { writeAddress, type Search } from '../address.ts'
import { pageSize } from '../search-through.ts'
import { element } from './element.ts'

/** Links to the pages of the results: the first, the last, and those around the current one. */
export function pageLinks(search: Search, total: number): readonly HTMLElement[] {
  const last = Math.ceil(total / pageSize)
  if (last < 2) return []
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - search.page) < 3,
  )
  const items = numbers.flatMap((number, at) => {
    const gap = at > 0 && number !== (numbers[at - 1] ?? 0) + 1
    return [...(gap ? [element('li', {}, '…')] : []), element('li', {}, pageLink(search, number))]
  })
  return [element('ul', {}, ...items)]
}

function pageLink(search: Search, number: number): HTMLElement {
  return element(
    'a',
    {
      href: `?${writeAddress({ ...search, page: number })}`,
      'aria-label': `Page ${number}`,
      'aria-current': number === search.page ? 'page' : null,
    },
    String(number),
  )
}
