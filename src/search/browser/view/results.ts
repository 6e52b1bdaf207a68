import type { Answer } from '../answer.ts'
import type { Articles } from '../articles.ts'
import type { Outcome } from '../engine.ts'
import { excerptOf } from '../excerpt.ts'
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
  const excerpt = excerptOf(anchors, sought)
  const headline = element(
    'a',
    { href: url + excerpt.link, lang: articles.titleLang(place) },
    title?.title ?? title?.text ?? url,
  )
  return element(
    'li',
    {},
    element('h3', {}, headline),
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
      element(
        'time',
        { datetime: articles.days[place] ?? '' },
        longDay(articles.days[place] ?? ''),
      ),
    ),
  )
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
