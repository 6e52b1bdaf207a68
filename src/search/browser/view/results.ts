import type { Answer } from '../answer.ts'
import { labelOf, type Values } from '../articles.ts'
import type { Outcome } from '../engine.ts'
import { excerptOf } from '../excerpt.ts'
import type { KeptPassage } from '../kept.ts'
import { placesOf } from '../places.ts'
import { element } from './element.ts'
import { longDay } from './words.ts'

/** One article of the results: headline, excerpt with the words marked, matching headings, section and date. */
export function resultItem(
  values: Values,
  { place, kept, facts }: Answer['shown'][number],
  { soughtIn }: Pick<Outcome, 'soughtIn'>,
): HTMLElement {
  const { url, passages } = kept
  const sought = soughtIn(place)
  const [title] = passages
  const { day, titleLang } = facts
  const [lang = ''] = facts.lang
  const [section = ''] = facts.section
  const excerpt = excerptOf(passages, sought)
  const headline = element('a', { href: url + excerpt.link, lang: titleLang }, title?.text ?? url)
  return element(
    'li',
    {},
    element('h3', {}, headline),
    ...translation(passages),
    element(
      'p',
      { class: 'summary', lang },
      ...excerpt.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
    ),
    ...placeList(url, placesOf(passages, sought)),
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
function translation(passages: readonly KeptPassage[]): readonly HTMLElement[] {
  const found = passages.find(({ id }) => id === '~translation')
  if (found === undefined) return []
  const what = element('i', {}, '(translated headline)')
  return [element('p', { class: 'translation' }, found.text, ' ', what)]
}

function placeList(url: string, places: ReturnType<typeof placesOf>): readonly HTMLElement[] {
  if (places.length === 0) return []
  const items = places.map(({ heading, link }) =>
    element('li', {}, element('a', { href: url + link }, heading)),
  )
  return [element('ul', { class: 'found-under', 'aria-label': 'In this article' }, ...items)]
}
