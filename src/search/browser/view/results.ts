import type { Result } from '../answer.ts'
import { labelOf, type Values } from '../articles.ts'
import type { Place } from '../places.ts'
import { element } from './element.ts'
import { longDay } from './words.ts'

/** One article of the results: headline, excerpt with the words marked, matching headings, section and date. */
export function resultItem(values: Values, result: Result): HTMLElement {
  const { url, title, titleLang, translation, day, section, lang, excerpt, places } = result
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: url + excerpt.link, lang: titleLang }, title)),
    ...translated(translation),
    element(
      'p',
      { class: 'summary', lang },
      ...excerpt.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
    ),
    ...placeList(url, places),
    element(
      'p',
      { class: 'facts' },
      `${labelOf(values, 'section', section)} · `,
      element('time', { datetime: day }, longDay(day)),
      titleLang === lang ? '' : ` · headline in ${labelOf(values, 'lang', titleLang)}`,
    ),
  )
}

/** An editor's rendering of a headline in another language, marked as what it is. */
function translated(text: string): readonly HTMLElement[] {
  if (text === '') return []
  return [
    element('p', { class: 'translation' }, text, ' ', element('i', {}, '(translated headline)')),
  ]
}

function placeList(url: string, places: readonly Place[]): readonly HTMLElement[] {
  if (places.length === 0) return []
  const items = places.map(({ heading, link }) =>
    element('li', {}, element('a', { href: url + link }, heading)),
  )
  return [element('ul', { class: 'found-under', 'aria-label': 'In this article' }, ...items)]
}
