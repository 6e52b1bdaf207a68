import type { Masthead } from '../../masthead/masthead.ts'
import { readDateline } from '../../dateline/read.ts'
import type { Reason } from '../../reasons.ts'
import { refusalOf } from '../../refusals/refuse.ts'
import type { Line } from '../../text/lines.ts'
import type { HtmlArticle } from './article.ts'

/** Why a web page is no article, by the same rules as a page of text. */
export function htmlRefusal(
  page: readonly string[],
  text: readonly string[],
  article: HtmlArticle | undefined,
): Reason | undefined {
  const lines = numbered(page)
  const reason = refusalOf({
    text: '',
    lines,
    body: numbered(text),
    masthead: mastheadOf(article),
    isDated: (line) => readDateline(line.text) !== undefined,
  })
  return reason === undefined ? undefined : { ...reason, line: null }
}

function numbered(texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => ({ number: index + 1, text }))
}

function mastheadOf(article: HtmlArticle | undefined): Masthead {
  return {
    headline: article?.headline,
    date: article?.reading === undefined ? undefined : { reading: article.reading, line: 0 },
    otherDate: undefined,
    source: article?.source ?? null,
    lines: [],
    labels: [],
    opening: [],
  }
}
