import type { InfoPage, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { page } from './page.ts'

/** A page about the newsroom, from `content/pages`. */
export function infoPage(site: Site, { title, description, url, body, hidden }: InfoPage): Html {
  return page(site, {
    title: [title],
    path: url,
    description,
    hidden,
    main: html`<h1>${title}</h1>
      <div class="text">${body}</div>`,
  })
}
