import type { Article } from '../../src/article/article.ts'
import { lastUpdated } from '../../src/archive/changes.ts'
import type { Site } from '../../src/archive/archive.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { day } from '../day.ts'
import { headline, headlineText, translation } from '../headline.ts'
import { langAttribute } from '../lang.ts'
import { kicker } from '../section-name.ts'
import { notices } from './notices.ts'

/** A headline that is wider than so many letters is set smaller on narrow screens, so that the text is not far below. */
const widestLarge = 120

/** Headline, subtitle, what is known of them, and what a reader must know first. */
export function articleHeader(site: Site, article: Article): Html {
  const { subtitle, titleLang } = article
  const lang = langAttribute(titleLang)
  const isLong = widthOf(headlineText(article)) > widestLarge
  return html`<header>
    ${kicker(site.newsroom, article)}
    <h1${lang}${isLong && html` class="long"`}>${headline(article)}</h1>
    ${subtitle !== null && html`<p class="standfirst" ${lang}>${withHan(subtitle, titleLang)}</p>`}
    ${translation(article)} ${facts(article)} ${notices(site, article)}
  </header>`
}

/** Han characters are as wide as two letters. */
function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/** Source and date in one line, with what a reader may do with the article. The buttons wait for the script. */
function facts(article: Article): Html {
  const { source, date, lang } = article
  const updated = lastUpdated(article)
  const known = [
    source !== null && html`${source}`,
    day(date),
    updated > date && html`<a href="#changes">Updated ${day(updated)}</a>`,
    lang !== 'en' && html`${nameOf(lang)}`,
  ].filter((fact) => fact !== false)
  return html`<div class="byline">
    <p>${known.map((fact, index) => html`${index > 0 && ' · '}${fact}`)}</p>
    <ul>
      <li><a href="#cite">Cite</a></li>
      <li><button class="share" type="button" disabled>Share</button></li>
      <li><button class="print" type="button" disabled>Print</button></li>
    </ul>
  </div>`
}

const names = new Intl.DisplayNames('en', { type: 'language' })

const known = new Map<string, string>()

/** The same few names come again and again, and take longer to find than to look up. */
function nameOf(lang: string): string {
  const name = known.get(lang) ?? names.of(lang) ?? lang
  known.set(lang, name)
  return name
}
