import { pageSize, shownNumbers } from '../../../page-numbers.ts'
import { writeAddress, type Search } from '../address.ts'
import { element } from './element.ts'

/** Links to the pages of the results, as the lists of the site have them; none if there is but one. */
export function pageLinks(search: Search, total: number): readonly HTMLElement[] {
  const last = Math.ceil(total / pageSize)
  if (last < 2) return []
  const { page } = search
  const link = (number: number, text: string, attributes: Readonly<Record<string, string>>): Node =>
    element('a', { href: `?${writeAddress({ ...search, page: number })}`, ...attributes }, text)
  const step = (name: string, number: number, rel: 'prev' | 'next'): readonly Node[] =>
    number < 1 || number > last ? [] : [link(number, name, { rel })]
  const numbers = shownNumbers(last, page).map((number) => {
    if (number === undefined) return '…'
    return number === page
      ? element('b', { 'aria-current': 'page' }, String(number))
      : link(number, String(number), { 'aria-label': `Page ${number}` })
  })
  const all = [...step('Previous', page - 1, 'prev'), ...numbers, ...step('Next', page + 1, 'next')]
  return [element('ul', {}, ...all.map((one) => element('li', {}, one)))]
}
