import type { Site } from '../src/archive/archive.ts'
import { html, trusted, type Html } from '../src/html/html.ts'
import { absolute, href, type Path } from '../src/urls.ts'
import { breadcrumbs, type Crumb } from './breadcrumbs.ts'
import { footer } from './footer.ts'
import { masthead } from './masthead.ts'

/** What a page is, apart from its furniture. */
export interface Page {
  /** Parts of the title, from the page outwards: `['Headline', 'Section']`. */
  readonly title: readonly string[]
  readonly path: Path
  /** One or two sentences of plain text. */
  readonly description: string
  /** The way to the page; the front page and articles show none. */
  readonly crumbs?: readonly Crumb[]
  /** Links and data for the head of this page alone. */
  readonly head?: Html
  /** Whether search engines are asked to leave the page out. */
  readonly hidden?: boolean
  readonly main: Html
}

/** A whole page: head, masthead, main part, footer. */
export function page(site: Site, content: Page): Html {
  const { newsroom } = site
  const { crumbs, main, path } = content
  return html`${trusted('<!doctype html>')}
    <html lang="en">
      ${head(site, content)}
      <body>
        ${masthead(site, path)}
        <main class="wide" id="main" tabindex="-1">
          ${crumbs !== undefined && breadcrumbs(newsroom, crumbs)} ${main}
        </main>
        ${footer(site)}
      </body>
    </html> `
}

function head(
  { newsroom, assets }: Site,
  { title, path, description, hidden, ...rest }: Page,
): Html {
  const { base, name } = newsroom
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${[...title, name].join(' – ')}</title>
    <meta name="description" content="${description}" />
    ${hidden === true && html`<meta name="robots" content="noindex" />`}
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#006747" />
    <link rel="canonical" href="${absolute(base, path)}" />
    <link rel="stylesheet" href="${href(base, assets.stylesheet)}" />
    <link rel="icon" href="${href(base, assets.icon)}" type="image/svg+xml" />
    ${rest.head}
  </head>`
}
