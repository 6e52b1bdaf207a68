import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import { isBreadcrumbs } from '../../import/furniture/breadcrumbs.ts'
import { isFooterLink } from '../../import/furniture/footer-links.ts'
import { isImprint } from '../../import/furniture/imprint.ts'
import { isMenuBar } from '../../import/furniture/menu-bar.ts'
import type { Subject } from '../subject.ts'

const kinds: readonly (readonly [name: string, is: (text: string) => boolean])[] = [
  ['the way from a home page', isBreadcrumbs],
  ['a menu', isMenuBar],
  ['a link below a page', isFooterLink],
  ['the foot of a page', isImprint],
]

/** What belongs to the page that an article was taken from is none of its text. */
export function checkFurniture({ article, outline, placeOf }: Subject): readonly ContentError[] {
  if (article === null) return []
  return outline.paragraphs.flatMap(({ text, ...spot }) => {
    const found = kinds.find(([, is]) => is(text))
    if (found === undefined) return []
    return [
      new ContentError(`${quote(text)} looks like ${found[0]}, not like a text.`, {
        code: 'page-furniture',
        place: placeOf(spot),
        fix: 'delete the line, or make it part of a sentence',
      }),
    ]
  })
}
