import { isFiltered, type Search } from '../address.ts'
import type { Answer, Result } from '../answer.ts'
import { labelOf, type Values } from '../articles.ts'
import { element, find } from './element.ts'
import { longDay, shortened } from './words.ts'

/** How many headings of an article are named, and with how many letters: they share one line. */
const places = 2
const line = 36

/**
 * Shows what was found; where that is nothing, articles that were not asked for, and are said to be. An article that
 * stands there already keeps its item, so that the focus stays, and gets what was not known of it before in the room
 * that was left.
 */
export function showResults(part: HTMLElement, { search, results, instead, values }: Answer): void {
  const isInstead = results.length === 0 && instead.length > 0
  const list = part.querySelector('ol') ?? element('ol', { class: 'articles' })
  const present = new Map(Array.from(list.children, (item) => [linkOf(item).pathname, item]))
  const items = (isInstead ? instead : results).map((result) => {
    const item = present.get(new URL(result.url, location.href).pathname) ?? newItem(values, result)
    linkOf(item).href = result.url + result.excerpt.link
    find(item, '.passage', HTMLElement).replaceChildren(...passage(result))
    return item
  })
  for (const [at, item] of items.entries()) {
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null)
  }
  while (list.children.length > items.length) list.lastElementChild?.remove()
  if (isInstead) part.append(element('p', { class: 'instead' }, insteadOf(search)))
  if (list.parentElement === null) part.append(list)
}

function insteadOf(search: Search): string {
  return isFiltered(search) ? 'Newest articles within the filters' : 'Newest articles'
}

/** The headline of an article is the first link of its item. */
function linkOf(item: Element): HTMLAnchorElement {
  return find(item, 'a', HTMLAnchorElement)
}

/** One article: headline, room for what was found in its text, section and date. */
function newItem(values: Values, result: Result): HTMLElement {
  const { url, title, titleLang, translation, lang, section, day } = result
  return element(
    'li',
    {},
    element('h3', {}, element('a', { href: url, lang: titleLang, dir: 'auto' }, title)),
    ...translated(translation),
    element('div', { class: 'passage' }),
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
function translated(translation: string): readonly HTMLElement[] {
  if (translation === '') return []
  const what = element('i', {}, '(translated headline)')
  return [element('p', { class: 'translation' }, translation, ' ', what)]
}

/** The excerpt with the words marked, and headings under which more of them stand. */
function passage({ url, lang, excerpt, places: found }: Result): readonly HTMLElement[] {
  const pieces = excerpt.pieces.map(({ text, isMarked }) =>
    isMarked ? element('mark', {}, text) : text,
  )
  const items = found
    .slice(0, places)
    .map(({ heading, link }) =>
      element('li', {}, element('a', { href: url + link }, shortened(heading, line))),
    )
  return [
    element('p', { class: 'summary', lang, dir: 'auto' }, ...pieces),
    ...(items.length === 0
      ? []
      : [element('ul', { class: 'found-under', 'aria-label': 'In this article' }, ...items)]),
  ]
}
