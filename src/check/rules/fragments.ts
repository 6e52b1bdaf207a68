import { quote } from '../../content/quote.ts'
import { nearest } from '../../content/nearest.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** A link to a place of the same text leads to a heading or a paragraph of it. */
export function checkFragments({ article, outline, placeOf }: Subject): readonly ContentError[] {
  if (article === null) return []
  const ids = new Set(article.blocks.map(({ id }) => id))
  return outline.links.flatMap(({ href, ...spot }) => {
    if (!/^#./u.test(href) || ids.has(href.slice(1))) return []
    const meant = nearest(href.slice(1), ids)
    return [
      new ContentError(`Nothing in this text is called ${quote(href)}.`, {
        code: 'broken-fragment',
        place: placeOf(spot),
        fix:
          meant === undefined
            ? `write the place of a paragraph, #p1 to #p${article.blocks.length}`
            : `did you mean  #${meant}  ?`,
      }),
    ]
  })
}
