import { readDay, type DayReading } from '../../dateline/day.ts'
import { collapse } from '../../text/lines.ts'
import type { HtmlDocument } from './dom.ts'

const dateSelectors = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="publish_date" i]',
  'meta[name="DC.date.issued" i]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
]

/** The day of publication that the page states for machines. */
export function statedDay(document: HtmlDocument): DayReading | undefined {
  for (const selector of dateSelectors) {
    const element = document.querySelector(selector)
    const stated =
      element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent
    const reading = readDay(collapse(stated ?? '').replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1'))
    if (reading?.kind === 'day') return reading
  }
  return linkedData(document)
}

/** The headline: the heading that the title of the window begins with, or the only one of its level. */
export function headlineOfPage(document: HtmlDocument): string | null {
  const meta = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? ''
  const window = collapse(document.querySelector('title')?.textContent ?? '')
  const titles = [collapse(meta), window].filter((title) => title !== '')
  const headings = textsOf(document, 'h1, h2, h3')
  const named = headings.find(
    (heading) => heading.length >= 4 && titles.some((title) => title.startsWith(heading)),
  )
  const [only, ...others] = textsOf(document, 'h1')
  return named ?? (only !== undefined && others.length === 0 ? only : null)
}

/** The language of the page as a tag that articles use; `undefined` if it states none. */
export function statedLanguage(document: HtmlDocument): string | undefined {
  const stated = document.documentElement.getAttribute('lang') ?? ''
  const tag = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?$/i.exec(stated.trim())
  if (tag === null) return undefined
  const [, language = '', script = '', region = ''] = tag.map((part) => part?.toLowerCase() ?? '')
  if (language === 'zh' && script === '') {
    if (region === '') return undefined // the characters tell which
    return ['tw', 'hk', 'mo'].includes(region) ? 'zh-Hant' : 'zh-Hans'
  }
  const parts = [language, script.charAt(0).toUpperCase() + script.slice(1)]
  if (language !== 'zh') parts.push(region.toUpperCase())
  return parts.filter((part) => part !== '').join('-')
}

function linkedData(document: HtmlDocument): DayReading | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const stated = /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/.exec(script.textContent ?? '')?.[1]
    const reading = readDay(stated ?? '')
    if (reading?.kind === 'day') return reading
  }
  return undefined
}

function textsOf(document: HtmlDocument, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .map(({ textContent }) => collapse((textContent ?? '').replaceAll('\n', ' ')))
    .filter((text) => text !== '')
}
