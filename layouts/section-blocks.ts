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
 * A block for each section with its newest headlines. A section that has no others than those on the page has no
 * block, and a single block would only repeat what is new.
 *
 * @param shown Articles that stand on the page already, and are not shown twice.
 */
export function sectionBlocks(site: Site, shown: ReadonlySet<Article>): Html | false {
  const blocks = site.archive.sections
    .map((section) => {
      const others = section.articles.filter((article) => !shown.has(article))
      return { section, newest: others.slice(0, most) }
    })
    .filter(({ newest }) => newest.length > 0)
  if (blocks.length < 2) return false
  return html`<div class="blocks">
    ${blocks.map(({ section, newest }) => sectionBlock(site, section, newest))}
  </div>`
}

function sectionBlock(
  site: Site,
  { key, url, articles }: Group<Section>,
  newest: readonly Article[],
): Html {
  const link = href(site.newsroom.base, url)
  return html`<section class="block">
    <h2><a href="${link}">${key.name}</a></h2>
    <p class="facts">${key.description}</p>
    ${articleList(site, newest, headlinesOnly)}
    <p class="see-all">
      <a href="${link}"
        >See all<span class="hidden"> of ${key.name}</span> (${number(articles.length)})</a
      >
    </p>
  </section>`
}
