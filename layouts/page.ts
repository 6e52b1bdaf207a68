import type { Site } from '../src/archive/archive.ts'
import { html, trusted, type Html } from '../src/html/html.ts'
import { absolute, href, type Path } from '../src/urls.ts'
import { footer } from './footer.ts'
import { masthead } from './masthead.ts'

/** What a page is, apart from its furniture. */
export interface Page {
  /** Parts of the title, from the page outwards: `['Headline', 'Section']`. */
  readonly title: readonly string[]
  readonly path: Path
  /** One or two sentences of plain text. */
  readonly description: string
  /** BCP 47; English if left out. */
  readonly lang?: string
  /** Links and data for the head of this page alone. */
  readonly head?: Html
  /** Whether search engines are asked to leave the page out. */
  readonly hidden?: boolean
  readonly main: Html
}

/** A whole page: head, masthead, main part, footer. */
export function page(site: Site, { title, path, description, main, ...rest }: Page): Html {
  const { newsroom, assets } = site
  return html`${trusted('<!doctype html>')}
    <html lang="${rest.lang ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${[...title, newsroom.name].join(' – ')}</title>
        <meta name="description" content="${description}" />
        ${rest.hidden === true && html`<meta name="robots" content="noindex" />`}
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href="${absolute(newsroom.base, path)}" />
        <link rel="stylesheet" href="${href(newsroom.base, assets.stylesheet)}" />
        ${rest.head}
      </head>
      <body>
        ${masthead(site, path)}
        <main id="main" tabindex="-1">${main}</main>
        ${footer(site)}
      </body>
    </html> `
}
