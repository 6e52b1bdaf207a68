import { quote } from '../../content/quote.ts'
import { idsIn } from '../../content/markdown.ts'
import { nearest } from '../../content/nearest.ts'
import { readable } from '../../content/readable.ts'
import { ContentError } from '../../errors.ts'
import { slug } from '../../slug.ts'
import type { Subject } from '../subject.ts'

/** A link to a place of the same text leads to a heading or a paragraph of it. */
export function checkFragments({ article, outline, placeOf }: Subject): readonly ContentError[] {
  if (article === null) return []
  const ids = new Set(idsIn(article.body))
  return outline.links.flatMap(({ href, ...spot }) => {
    const wanted = readable(href.slice(1))
    if (!/^#./u.test(href) || ids.has(wanted)) return []
    const meant = ids.has(slug(wanted)) ? slug(wanted) : nearest(wanted, ids)
    return [
      new ContentError(`Nothing in this text is called ${quote(`#${wanted}`)}.`, {
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
