import type { Article } from '../src/article/article.ts'
import type { Group, Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Section } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'
import { articleList, type ListStyle } from './article-list.ts'
import { number } from './count.ts'

const headlinesOnly: ListStyle = { level: 3, below: () => false, sections: false }

/** How many headlines a section shows. */
const most = 3

/**
 * One block a section, with its newest headlines.
 *
 * @param shown Articles that stand on the page already, and are not shown twice.
 */
export function sectionBlocks(site: Site, shown: ReadonlySet<Article>): Html {
  return html`<div class="sections">
    ${site.archive.sections.map((section) => sectionBlock(site, section, shown))}
  </div>`
}

function sectionBlock(
  site: Site,
  { key, url, articles }: Group<Section>,
  shown: ReadonlySet<Article>,
): Html {
  const link = href(site.newsroom.base, url)
  const others = articles.filter((article) => !shown.has(article)).slice(0, most)
  return html`<section class="block">
    <h2><a href="${link}">${key.name}</a></h2>
    <p class="facts">${key.description}</p>
    ${others.length > 0 && articleList(site, others, headlinesOnly)}
    ${
      articles.length === 0
        ? html`<p class="facts">No article yet.</p>`
        : html`<p class="see-all">
            <a href="${link}"
              >See all<span class="hidden"> of ${key.name}</span> (${number(articles.length)})</a
            >
          </p>`
    }
  </section>`
}
