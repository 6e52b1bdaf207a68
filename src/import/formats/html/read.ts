import { limits } from '../../limits.ts'
import type { Parsed } from '../../parsed.ts'
import type { Reason } from '../../reasons.ts'
import { languageOf } from '../../text/language.ts'
import { unreadablePage, type CapturedPage, type PageOrigin } from '../page.ts'
import { findArticle, type HtmlArticle } from './article.ts'
import { decodeHtml } from './decode.ts'
import { parseDocument, type HtmlDocument, type HtmlElement } from './dom.ts'
import { ledgerOf } from './ledger.ts'
import { statedLanguage } from './metadata.ts'
import { htmlRefusal } from './refusal.ts'
import { htmlToMarkdown } from './to-markdown.ts'
import { visibleLines } from './visible.ts'

/** What is known of a page besides its bytes. */
export interface HtmlOrigin extends PageOrigin {
  /** The character set that the server named. */
  readonly charset?: string
}

const noDate: Reason = {
  code: 'no-date',
  line: null,
  message: 'The page names no day of publication.',
  fix: 'find the day on the page itself and add it to the article:  date: 2019-09-09',
}

const noTitle: Reason = {
  code: 'no-title',
  line: null,
  message: 'The page has no heading that is its headline for certain.',
  fix: 'add the headline as printed to the article:  title: "…"',
}

const tooDeep: Reason = {
  code: 'too-deep',
  line: null,
  message: `The elements of the page stand more than ${limits.depth} deep within each other.`,
  fix: 'save the text of the page as .txt, and import that',
}

/** A saved web page. */
export function readHtml(bytes: Uint8Array, origin: HtmlOrigin = {}): CapturedPage {
  const { charset, ...where } = origin
  const { decoded, reason } = decodeHtml(bytes, charset)
  if (decoded === undefined) return unreadablePage(reason, where)
  const document = parseDocument(decoded.text)
  if (document === undefined) return unreadablePage(tooDeep, where)
  const article = findArticle(document)
  const ledger = ledgerOf({
    page: visibleLines(document.body),
    body: article === undefined ? [] : visibleLines(article.content),
    masthead: article?.masthead ?? [],
  })
  const parsed = parsedOf(document, article, origin.url)
  return { encoding: decoded.encoding, ...where, parsed, ledger }
}

function parsedOf(
  document: HtmlDocument,
  article: HtmlArticle | undefined,
  url: string | undefined,
): Parsed {
  const lines = article === undefined ? [] : textsOf(article.content)
  const refusal = htmlRefusal(textsOf(document.body), lines, article)
  const reading = article?.reading
  const date = reading?.kind === 'day' ? reading.day : null
  return {
    ...headlineFields(document, article, lines),
    date,
    source: article?.source ?? null,
    markdown: article === undefined ? '' : htmlToMarkdown(document, article.content, url),
    reasons: refusal === undefined ? reasonsOf(article, date) : [refusal],
    refused: refusal !== undefined,
  }
}

function headlineFields(
  document: HtmlDocument,
  article: HtmlArticle | undefined,
  lines: readonly string[],
): Pick<Parsed, 'title' | 'subtitle' | 'lang' | 'titleLang'> {
  const { title = null, subtitle = null } = article?.headline ?? {}
  const lang = statedLanguage(document) ?? languageOf(lines.join('\n'), 'en')
  return { title, subtitle, lang, titleLang: languageOf(title ?? '', lang) }
}

function reasonsOf(article: HtmlArticle | undefined, date: string | null): readonly Reason[] {
  const reasons: Reason[] = []
  if (article?.headline === undefined) reasons.push(noTitle)
  if (date === null) reasons.push(noDate)
  return reasons
}

function textsOf(root: HtmlElement): readonly string[] {
  return visibleLines(root).map(({ text }) => text)
}
