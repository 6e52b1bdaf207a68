import type { Site } from '../src/archive/archive.ts'
import { breadcrumbList, scriptJson, type Thing } from '../src/archive/linked-data.ts'
import { pageMeta, type Meta } from '../src/archive/meta.ts'
import { html, trusted, type Html } from '../src/html/html.ts'
import { metaPolicy } from '../src/html/policy.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { absolute, href, type Path } from '../src/urls.ts'
import type { Crumb } from './breadcrumbs.ts'

/** A feed of what a page lists. */
export interface Feed {
  readonly title: string
  readonly path: Path
}

/** What a page says of itself to machines. */
export interface Head {
  /** Parts of the title, from the page outwards: `['Headline', 'Section']`. */
  readonly title: readonly string[]
  readonly path: Path
  /** One or two sentences of plain text. */
  readonly description: string
  /** The way to the page, as its breadcrumbs show it. */
  readonly crumbs?: readonly Crumb[]
  /** In place of what every page says. */
  readonly meta?: readonly Meta[]
  /** What the page is about, as linked data. */
  readonly about?: Thing
  /** A feed of this page alone, beside those of the newsroom. */
  readonly feed?: Feed
  /** A script that is run once the page is there. */
  readonly script?: Path
  /** A style sheet of this page alone. */
  readonly stylesheet?: Path
  /** What it imports, to be fetched at once. */
  readonly modules?: readonly Path[]
  /** Whether search engines are asked to leave the page out. */
  readonly hidden?: boolean
}

/** The head of a page. */
export function head(site: Site, content: Head): Html {
  const { newsroom } = site
  const { title, path, description, crumbs = [], about, hidden = false } = content
  const [own = newsroom.name] = title
  const meta = content.meta ?? pageMeta({ title: own, description, url: path }, newsroom)
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${metaPolicy(path)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${[...title, newsroom.name].join(' – ')}</title>
    <meta name="description" content="${description}" />
    ${hidden && html`<meta name="robots" content="noindex" />`}
    <link rel="canonical" href="${absolute(newsroom.base, path)}" />
    ${resources(site, content)} ${feeds(newsroom, content.feed)}
    ${meta.map((item) => element(item))} ${about !== undefined && linkedData(about)}
    ${crumbs.length > 0 && linkedData(wayTo(own, path, crumbs, newsroom))}
  </head>`
}

function resources({ newsroom, assets }: Site, { stylesheet, script, modules = [] }: Head): Html {
  const link = (path: Path): string => href(newsroom.base, path)
  const type = modules.length === 0 ? html` defer` : html` type="module"`
  return html`<meta name="color-scheme" content="light dark" />
    <meta name="theme-color" content="#006747" />
    <link rel="stylesheet" href="${link(assets.stylesheet)}" />
    ${stylesheet !== undefined && html`<link rel="stylesheet" href="${link(stylesheet)}" />`}
    ${script !== undefined && html`<script src="${link(script)}" ${type}></script>`}
    ${modules.map((path) => html`<link rel="modulepreload" href="${link(path)}" />`)}
    <link rel="icon" href="${link(assets.icon)}" type="image/svg+xml" />
    <link
      rel="search"
      href="${link('/opensearch.xml')}"
      type="application/opensearchdescription+xml"
      title="${newsroom.name}"
    />`
}

function feeds({ base, name }: Newsroom, own: Feed | undefined): Html {
  const link = ({ title, path }: Feed, type: 'atom+xml' | 'feed+json'): Html =>
    html`<link
      rel="alternate"
      href="${href(base, path)}"
      type="application/${type}"
      title="${title}"
    />`
  return html`${own !== undefined && link(own, 'atom+xml')}
  ${link({ title: name, path: '/feed.xml' }, 'atom+xml')}
  ${link({ title: name, path: '/feed.json' }, 'feed+json')}`
}

function element({ attribute, key, content }: Meta): Html {
  return attribute === 'name'
    ? html`<meta name="${key}" content="${content}" />`
    : html`<meta property="${key}" content="${content}" />`
}

function linkedData(thing: Thing): Html {
  return html`<script type="application/ld+json">
    ${trusted(scriptJson(thing))}
  </script>`
}

function wayTo(name: string, path: Path, crumbs: readonly Crumb[], newsroom: Newsroom): Thing {
  const steps: readonly Crumb[] = [['Home', '/'], ...crumbs, [name, path]]
  return breadcrumbList(
    steps.map(([step, to]) => ({ name: step, path: to })),
    newsroom,
  )
}
