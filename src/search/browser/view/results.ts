import type { Answer } from '../answer.ts'
import type { Articles } from '../articles.ts'
import type { Outcome } from '../engine.ts'
import { excerptOf } from '../excerpt.ts'
import type { Fragment } from '../pagefind.ts'
import { placesOf } from '../places.ts'
import { element } from './element.ts'
import { longDay } from './words.ts'

/** One article of the results: headline, excerpt with the words marked, matching headings, section and date. */
export function resultItem(
  articles: Articles,
  { place, fragment }: Answer['shown'][number],
  { soughtIn }: Pick<Outcome, 'soughtIn'>,
): HTMLElement {
  const { url, anchors } = fragment
  const sought = soughtIn(place)
  const [title] = anchors
  const [titleLang, language] = articles.titleLang(place)
  const day = articles.days[place] ?? ''
  const isForeign = titleLang !== labelOf(articles, 'lang', place, 0)
  const excerpt = excerptOf(anchors, sought)
  const headline = element(
    'a',
    { href: url + excerpt.link, lang: titleLang },
    title?.title ?? title?.text ?? url,
  )
  return element(
    'li',
    {},
    element('h3', {}, headline),
    ...translation(anchors),
    element(
      'p',
      { class: 'summary', lang: labelOf(articles, 'lang', place, 0) },
      ...excerpt.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text)),
    ),
    ...placeList(url, placesOf(anchors, sought)),
    element(
      'p',
      { class: 'facts' },
      `${labelOf(articles, 'section', place, 1)} · `,
      element('time', { datetime: day }, longDay(day)),
      isForeign ? ` · headline in ${language}` : '',
    ),
  )
}

/** An editor's rendering of a headline in another language, marked as what it is. */
function translation(anchors: Fragment['anchors']): readonly HTMLElement[] {
  const found = anchors.find(({ id }) => id === '~translation')
  if (found === undefined) return []
  const what = element('i', {}, '(translated headline)')
  return [element('p', { class: 'translation' }, found.title ?? found.text, ' ', what)]
}

function placeList(url: string, places: ReturnType<typeof placesOf>): readonly HTMLElement[] {
  if (places.length === 0) return []
  const items = places.map(({ heading, link }) =>
    element('li', {}, element('a', { href: url + link }, heading)),
  )
  return [element('ul', { class: 'found-under', 'aria-label': 'In this article' }, ...items)]
}

/** The value of a facet that an article has, as it stands in the address (0) or as it is shown (1). */
function labelOf(
  { columns, values }: Articles,
  facet: 'lang' | 'section',
  place: number,
  part: 0 | 1,
): string {
  return values[facet][columns[facet][place]?.[0] ?? 0]?.[part] ?? ''
}
