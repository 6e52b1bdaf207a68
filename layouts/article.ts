import type { Article, Provenance } from '../src/article/article.ts'
import type { Neighbours, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { day } from './day.ts'
import { headline } from './list-item.ts'
import { page } from './page.ts'

/** The page of one article. */
export function articlePage(site: Site, article: Article): Html {
  const { newsroom, archive } = site
  const section = newsroom.sections.find(({ key }) => key === article.section)
  return page(site, {
    title: [headline(article), section?.name ?? 'News'],
    path: article.url,
    description: article.summary || headline(article),
    lang: 'en',
    main: html`<article class="article">
        <header>
          <p class="kicker">
            <a href="${href(newsroom.base, `/sections/${article.section}/`)}">${section?.name}</a>
          </p>
          <h1 lang="${article.titleLang}">${headline(article)}</h1>
          ${
            article.titleTranslation !== null &&
            html`<p class="translation">Translation: ${article.titleTranslation}</p>`
          }
          ${
            article.subtitle !== null &&
            html`<p class="standfirst" lang="${article.titleLang}">${article.subtitle}</p>`
          }
          ${article.draft && html`<p class="notice">Draft. Not published.</p>`}
          <dl class="meta">
            ${article.source !== null && row('From', html`${article.source}`)}
            ${row('Published', day(article.date))}
            ${article.topics.length > 0 && row('Topics', html`${article.topics.join(', ')}`)}
          </dl>
        </header>
        <div class="text" lang="${article.lang}">${article.body}</div>
      </article>
      ${article.provenance !== null && provenance(site, article.provenance)}
      ${neighbours(site, archive.neighbours.get(article.url))}`,
  })
}

function row(term: string, description: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`
}

function provenance({ newsroom }: Site, { file, sha256, importer }: Provenance): Html {
  return html`<section class="provenance" aria-labelledby="provenance">
    <h2 id="provenance">Where this text comes from</h2>
    <p>
      Taken from the captured page
      <a href="${href(newsroom.base, `/sources/${sha256}.txt`)}">${file}</a> by importer
      ${importer}. SHA-256 of the capture: <code>${sha256}</code>
    </p>
  </section>`
}

function neighbours({ newsroom }: Site, found: Neighbours | undefined): Html | false {
  if (found === undefined) return false
  const link = (label: string, article: Article | null): Html | false =>
    article !== null &&
    html`<li>
      ${label}:
      <a href="${href(newsroom.base, article.url)}" lang="${article.titleLang}"
        >${headline(article)}</a
      >
    </li>`
  if (found.older === null && found.newer === null) return false
  return html`<nav class="neighbours" aria-label="Articles by date">
    <ul>
      ${link('Older', found.older)} ${link('Newer', found.newer)}
    </ul>
  </nav>`
}
