import type { Site } from '../src/archive/archive.ts'
import { html, trusted, type Html } from '../src/html/html.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { footer } from './footer.ts'
import { head, type Head } from './head.ts'
import { masthead } from './masthead.ts'

/** What a page is, apart from its furniture. */
export interface Page extends Head {
  /** Whether the way to the page is shown; the front page and articles have headings that say it. */
  readonly showsCrumbs?: boolean
  readonly main: Html
}

/** A whole page: head, masthead, main part, footer. */
export function page(site: Site, content: Page): Html {
  const { crumbs = [], showsCrumbs = true, main, path } = content
  return html`${trusted('<!doctype html>')}
    <html lang="en">
      ${head(site, content)}
      <body>
        ${masthead(site, path)}
        <main class="wide" id="main" tabindex="-1">
          ${crumbs.length > 0 && showsCrumbs && breadcrumbs(site.newsroom, crumbs)} ${main}
        </main>
        ${footer(site)}
      </body>
    </html> `
}
