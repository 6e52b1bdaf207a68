import type { Card } from '../cards.ts'
import { element } from './element.ts'
import { countOf } from './words.ts'

const kinds = { name: 'Name', topic: 'Topic', section: 'Section', year: 'Year' } as const

/**
 * Pages of the site that a query names, each a link with what it is and how much it lists.
 *
 * @param base Path of the site, with both slashes.
 */
export function cardItems(cards: readonly Card[], base: string): readonly HTMLElement[] {
  return cards.map(({ kind, label, path, articles }) =>
    element(
      'li',
      {},
      element('a', { href: base + path.slice(1) }, label),
      element(
        'span',
        {},
        ` ${kinds[kind]}, ${articles === 0 ? 'no articles yet' : countOf(articles)}`,
      ),
    ),
  )
}
