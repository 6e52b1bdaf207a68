import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'

/** A place on the way to a page, from the front page inwards. */
export type Crumb = readonly [name: string, path: Path]

/** The way to a page. The page itself is not part of it: its heading follows. */
export function breadcrumbs({ base }: Newsroom, crumbs: readonly Crumb[]): Html {
  const all: readonly Crumb[] = [['Home', '/'], ...crumbs]
  return html`<nav class="crumbs" aria-label="Breadcrumbs">
    <ol>
      ${all.map(([name, path]) => html`<li><a href="${href(base, path)}">${name}</a></li>`)}
    </ol>
  </nav>`
}
