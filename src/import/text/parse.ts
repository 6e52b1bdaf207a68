import type { IsoDay } from '../../dates.ts'
import { headings } from '../body/headings.ts'
import { toMarkdown, type TextBlock } from '../body/markdown.ts'
import { footer } from '../furniture/footer.ts'
import { isLabel } from '../furniture/labels.ts'
import { navigation, withoutBullet } from '../furniture/navigation.ts'
import { pageTitle } from '../furniture/page-title.ts'
import { headlineOfPair } from '../masthead/headline.ts'
import { readMasthead, type Masthead } from '../masthead/masthead.ts'
import type { CaptureText } from '../parsed.ts'
import type { Reason } from '../reasons.ts'
import { dateReasons, titleReasons } from '../masthead/needs.ts'
import { readDateline } from '../dateline/read.ts'
import { footerLines, navigationLines } from '../recognisers.ts'
import { refusalOf } from '../refusals/refuse.ts'
import { languageOf } from './language.ts'
import { splitLines, type Line } from './lines.ts'
import { Page } from './page.ts'

/**
 * Reads a captured page of text, from the outside in: navigation above, footer below, the masthead at
 * the top of what is left; the rest is the article's text. Each step marks its lines, so that every
 * line is accounted for.
 */
export function parseText(text: string): CaptureText {
  const page = new Page(splitLines(text))
  page.mark(footer(page.unmarked, footerLines), 'footer')
  const titles = pageTitle(page.unmarked).filter((line) => !isDated(line))
  page.mark(titles, 'navigation')
  page.mark(navigation(page.unmarked, navigationLines, endsNavigation(page.unmarked)), 'navigation')
  const masthead = readMasthead(page.unmarked)
  page.mark(masthead.labels, 'navigation')
  page.mark(masthead.lines, 'masthead')
  const body = page.unmarked
  const refusal = refusalOf({ text, lines: page.lines, body, masthead, isDated })
  const article = articleOf(masthead, body)
  return {
    ...article,
    reasons: refusal === undefined ? article.reasons : [refusal],
    refused: refusal !== undefined,
    lines: page.marked,
    ledger: page.ledger,
  }
}

function isDated({ text }: Line): boolean {
  return readDateline(text) !== undefined
}

/** The menu ends at a date, at a line that is repeated, and at a bullet right above the date. */
function endsNavigation(lines: readonly Line[]): (index: number) => boolean {
  return (index) => {
    const [text, next] = [lines[index]?.text ?? '', lines[index + 1]?.text ?? '']
    if (readDateline(text) !== undefined) return true
    const isCopied = headlineOfPair(text, next) !== undefined && !isLabel(text)
    const isBullet = withoutBullet(text) !== text
    return isCopied || (isBullet && readDateline(next)?.headline === '')
  }
}

function articleOf(
  masthead: Masthead,
  body: readonly Line[],
): Omit<CaptureText, 'refused' | 'lines' | 'ledger'> {
  const { headline, source } = masthead
  const texts = [...masthead.opening, ...body].toSorted((a, b) => a.number - b.number)
  const plain = texts.map(({ text }) => text).join('\n')
  const lang = languageOf(plain, 'en')
  const reasons: readonly Reason[] = [
    ...titleReasons(masthead, body),
    ...dateReasons(masthead, body),
  ]
  return {
    title: headline?.title ?? null,
    subtitle: headline?.subtitle ?? null,
    date: dayOf(masthead),
    source,
    lang,
    titleLang: languageOf(headline?.title ?? '', lang),
    markdown: toMarkdown(blocksOf(texts)),
    reasons,
  }
}

function dayOf({ date, otherDate }: Masthead): IsoDay | null {
  return date?.reading.kind === 'day' && otherDate === undefined ? date.reading.day : null
}

function blocksOf(lines: readonly Line[]): readonly TextBlock[] {
  const isHeading = headings(lines)
  return lines.map((line) => ({
    kind: isHeading.has(line) ? 'heading' : 'paragraph',
    text: line.text,
  }))
}
