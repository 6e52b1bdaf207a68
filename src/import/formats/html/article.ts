import { Readability } from '@mozilla/readability'
import { readDateline } from '../../dateline/read.ts'
import type { Dateline } from '../../dateline/dateline.ts'
import type { DayReading } from '../../dateline/day.ts'
import { headlineOf, headlineOfPair, type Headline } from '../../masthead/headline.ts'
import { sourceLine } from '../../masthead/source-line.ts'
import { collapse } from '../../text/lines.ts'
import type { HtmlDocument, HtmlElement } from './dom.ts'
import { headlineOfPage, statedDay } from './metadata.ts'
import { visibleLines } from './visible.ts'

/** The article that a web page holds. */
export interface HtmlArticle {
  readonly headline: Headline | undefined
  readonly reading: DayReading | undefined
  readonly source: string | null
  /** The text, without headline and date. */
  readonly content: HtmlElement
  /** Lines of the page that are headline, date or source. */
  readonly masthead: readonly string[]
}

/** Lines between headline and text in which a date is looked for. */
const depth = 6

/** @returns `undefined` if there is no text in the page that could be an article. */
export function findArticle(document: HtmlDocument): HtmlArticle | undefined {
  const content = readableContent(document)
  if (content === undefined) return undefined
  const title = headlineOfPage(document)
  const below = title === null ? [] : linesBelow(document, title)
  const dated = below.find((line) => datelineOf(line) !== undefined) ?? ''
  const dateline = datelineOf(dated)
  const sources = below.filter((line) => sourceLine(line) !== undefined)
  const masthead = [dated, ...sources].filter((line) => line !== '')
  dropMasthead(content, title, masthead)
  return {
    headline: title === null ? undefined : headlineOf(title),
    reading: dateline?.reading ?? statedDay(document),
    source: dateline?.source ?? (sourceLine(sources[0] ?? '') || null),
    content,
    masthead: title === null ? masthead : [title, ...masthead],
  }
}

/** What Readability takes for the text of the page. */
function readableContent(document: HtmlDocument): HtmlElement | undefined {
  const copy = document.cloneNode(true) // Readability takes its document apart
  const serializer = (content: HtmlElement): HtmlElement => content
  return new Readability(copy, { charThreshold: 100, serializer }).parse()?.content ?? undefined
}

function linesBelow(document: HtmlDocument, title: string): readonly string[] {
  const lines = visibleLines(document.body).map(({ text }) => text)
  const at = lines.findIndex((line) => isCopy(line, title))
  return lines.slice(at + 1, at + 1 + depth)
}

/** Takes the headline and the date out of the text, where they are fields already. */
function dropMasthead(
  content: HtmlElement,
  title: string | null,
  masthead: readonly string[],
): void {
  const leaves = [...content.querySelectorAll('h1, h2, h3, p, div, span, time, li')].slice(0, 20)
  for (const leaf of leaves) {
    const text = collapse((leaf.textContent ?? '').replaceAll('\n', ' '))
    if (masthead.includes(text) || (title !== null && text !== '' && isCopy(text, title)))
      leaf.remove()
  }
}

/** A whole line that is a date; one beside other words belongs to the text of the page. */
function datelineOf(line: string): Dateline | undefined {
  const found = readDateline(line)
  return found !== undefined && found.headline === '' ? found : undefined
}

function isCopy(line: string, title: string): boolean {
  return headlineOfPair(line, title) !== undefined
}
