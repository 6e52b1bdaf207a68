import type { Article } from '../../src/article/article.ts'
import { lastUpdated } from '../../src/archive/changes.ts'
import type { Site } from '../../src/archive/archive.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { translation } from '../article-list.ts'
import { day } from '../day.ts'
import { headline } from '../headline.ts'
import { langAttribute } from '../lang.ts'
import { kicker } from '../section-name.ts'
import { notices } from './notices.ts'

/** Headline, subtitle, what is known of them, and what a reader must know first. */
export function articleHeader(site: Site, article: Article): Html {
  const { subtitle, titleLang } = article
  const lang = langAttribute(titleLang)
  return html`<header>
    ${kicker(site.newsroom, article)}
    <h1${lang}>${headline(article)}</h1>
    ${subtitle !== null && html`<p class="standfirst" ${lang}>${withHan(subtitle, titleLang)}</p>`}
    ${translation(article)} ${facts(article)} ${notices(site, article)}
  </header>`
}

function facts(article: Article): Html {
  const { source, date, titleLang, lang } = article
  const updated = lastUpdated(article)
  return html`<dl class="facts-list">
    ${source !== null && fact('From', html`${source}`)} ${fact('Published', day(date))}
    ${updated > date && fact('Updated', html`<a href="#changes">${day(updated)}</a>`)}
    ${fact('Language', html`${languages(lang, titleLang)}`)}
  </dl>`
}

function fact(term: string, description: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** `English, headline in Traditional Chinese`. */
function languages(lang: string, titleLang: string): string {
  return titleLang === lang ? nameOf(lang) : `${nameOf(lang)}, headline in ${nameOf(titleLang)}`
}

const known = new Map<string, string>()

/** The same few names come again and again, and take longer to find than to look up. */
function nameOf(lang: string): string {
  const name = known.get(lang) ?? names.of(lang) ?? lang
  known.set(lang, name)
  return name
}
