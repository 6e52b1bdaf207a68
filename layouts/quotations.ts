import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import { langAttribute } from './lang.ts'
import { href } from '../src/urls.ts'
import type { Quotation } from '../src/vocabulary/mentions.ts'
import type { Entry } from '../src/vocabulary/vocabulary.ts'

/** How many sentences of one article are shown. */
const most = 3

/** The first sentences of an article that mention an entry, each linked to its paragraph. */
export function quotations(
  { newsroom, archive }: Site,
  article: Article,
  entry: Entry,
): Html | false {
  const found = quotationsOf(archive, article, entry)
  if (found.length === 0) return false
  return html`<ul class="quotes" ${langAttribute(article.lang)}>
    ${found.slice(0, most).map(
      (quotation) =>
        html`<li>
          <a href="${href(newsroom.base, article.url)}#${quotation.block}"
            >${marked(quotation, article.lang)}</a
          >
        </li>`,
    )}
  </ul>`
}

function quotationsOf(
  archive: Site['archive'],
  article: Article,
  entry: Entry,
): readonly Quotation[] {
  return archive.quotationsOf(article).filter((quotation) => quotation.entry.url === entry.url)
}

/** The sentence with the mentions marked. */
function marked({ sentence, marks }: Quotation, lang: string): Html {
  const parts = marks.map(({ start, end }, index) => {
    const before = sentence.slice(marks[index - 1]?.end ?? 0, start)
    return html`${withHan(before, lang)}<mark>${withHan(sentence.slice(start, end), lang)}</mark>`
  })
  return html`${parts}${withHan(sentence.slice(marks.at(-1)?.end ?? 0), lang)}`
}
