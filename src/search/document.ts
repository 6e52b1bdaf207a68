import type { Article } from '../article/article.ts'
import { html, type Html } from '../html/html.ts'
import type { Passage } from './body-text.ts'
import { searchable } from './searchable.ts'
import type { Fold } from './tokens.ts'

/** What stands above the text of an article, and what names it. */
export type Headed = Pick<Article, 'slug' | 'title' | 'titleTranslation' | 'subtitle'>

/**
 * The weight of a text's words. Pagefind counts in parts of 1/24, and takes 25 of them for the usual weight, which
 * it leaves out of its index: with 24 that is a fifth larger.
 */
const usual = 25.2 / 24

/**
 * An article as Pagefind reads it: its headline and its passages, and nothing that is not to be found.
 *
 * Before each passage stands an empty element with an id. Pagefind keeps how many words stand before it, so that
 * results can cut the passage from the words of the article (`browser/kept.ts`). The id is the fragment of the
 * article's page, a tilde and a number; the element is `wbr` before a headline, `hr` before a heading, else
 * `br`. Where the indexed words are not the text as written, as in Han, the text stands in
 * `data-pagefind-title`, which Pagefind keeps and does not search.
 *
 * There is no metadata, because Pagefind would search it. Pagefind leaves out what has no words, so that the
 * articles after it would be taken for others: a draft without any is found by its slug.
 */
export function searchDocument(article: Headed, fold: Fold, passages: readonly Passage[]): Html {
  const inWords = passages.map((passage) => ({ passage, words: searchable(passage.text, fold) }))
  const headings = headlines(article).map((headline) => {
    return { ...headline, words: searchable(headline.text, fold) }
  })
  const hasWords = [...headings, ...inWords].some(({ words }) => words !== '')
  return html`<html lang="en">
    <body data-pagefind-body data-pagefind-weight="${usual}" data-pagefind-meta="title:">
      ${headings.map(({ name, text, words }, index) => {
        return html`<wbr
            id="~${name}"
            ${written(text, words)}
          />${weighted(words, index === 0 ? 7 : 4)} `
      })}
      ${inWords.map(({ passage, words }, index) => block(passage, index, words))}
      ${!hasWords && html`<br id="~slug" />${article.slug}`}
    </body>
  </html>`
}

/** Everything of an article that can be found, as it is written. */
export function textsOf(article: Headed, passages: readonly Passage[]): readonly string[] {
  return [...headlines(article), ...passages].map(({ text }) => text)
}

interface Headline {
  /** Stands behind the tilde, where passages have their number. */
  readonly name: 'title' | 'translation' | 'subtitle'
  readonly text: string
}

function headlines({ title, titleTranslation, subtitle }: Headed): readonly Headline[] {
  const all: readonly Headline[] = [
    { name: 'title', text: title },
    { name: 'translation', text: titleTranslation ?? '' },
    { name: 'subtitle', text: subtitle ?? '' },
  ]
  return all.filter(({ text }) => text !== '')
}

function block({ fragment, isHeading, text }: Passage, index: number, words: string): Html {
  const id = `${fragment}~${index}`
  return isHeading
    ? html`<hr id="${id}" ${written(text, words)} />
        ${weighted(words, 2)} `
    : html`<br id="${id}" ${written(text, words)} />${words} `
}

function weighted(words: string, weight: number): Html {
  return html`<b data-pagefind-weight="${weight}">${words}</b>`
}

function written(text: string, words: string): Html | false {
  return words !== text && html` data-pagefind-title="${text}"`
}
