import type { Article } from '../article/article.ts'
import { html, type Html } from '../html/html.ts'
import { searchable } from './searchable.ts'

/** An article as Pagefind reads it: only what can be found, with the fields that results show. */
export function searchDocument(article: Article): Html {
  return html`<html lang="en">
    <body data-pagefind-body>
      <h1 data-pagefind-weight="7">${searchable(article.title)}</h1>
      <p data-pagefind-weight="4">${searchable(article.titleTranslation ?? '')}</p>
      <p data-pagefind-weight="4">${searchable(article.subtitle ?? '')}</p>
      <i data-pagefind-meta="title" data-pagefind-ignore>${article.title}</i>
      <i data-pagefind-meta="titleLang" data-pagefind-ignore>${article.titleLang}</i>
      <i data-pagefind-meta="date" data-pagefind-sort="date" data-pagefind-ignore
        >${article.date}</i
      >
      <i data-pagefind-filter="section" data-pagefind-ignore>${article.section}</i>
      <i data-pagefind-filter="year" data-pagefind-ignore>${article.date.slice(0, 4)}</i>
      ${article.blocks.map(({ id, level, text }) =>
        level === 0
          ? html`<p>${searchable(text)}</p>`
          : html`<h2 id="${id}">${searchable(text)}</h2>`,
      )}
    </body>
  </html>`
}
