import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { articleList, summary } from './article-list.ts'
import { day } from './day.ts'
import { headlineLink } from './headline.ts'
import { holdings } from './holdings.ts'
import { page } from './page.ts'
import { sectionBlocks } from './section-blocks.ts'
import { kicker } from './section-name.ts'
import { topTopics } from './top-topics.ts'
import { yearsChart } from './years.ts'

/** An archive of fewer articles is shown whole. */
const large = 20

/** How many articles of a large archive stand below the lead story. */
const latest = 6

/** The front page: what is new, and the ways into the archive. */
export function homePage(site: Site): Html {
  const { newsroom, archive } = site
  const { articles } = archive
  const lead = articles.find(({ pinned }) => pinned) ?? articles[0]
  return page(site, {
    title: [newsroom.tagline],
    path: '/',
    description: newsroom.description,
    main: html`<h1 class="hidden">${newsroom.name}</h1>
      ${lead === undefined ? nothingYet(site) : front(site, lead)}`,
  })
}

function nothingYet({ newsroom }: Site): Html {
  return html`<p class="standfirst">${newsroom.description}</p>
    <p class="empty">Nothing has been published yet. The first article will appear here.</p>`
}

function front(site: Site, lead: Article): Html {
  const { articles, years } = site.archive
  const others = articles.filter((article) => article !== lead)
  const isLarge = articles.length >= large
  const listed = isLarge ? others.slice(0, latest) : others
  return html`${leadStory(site, lead)}
    ${
      listed.length > 0 &&
      html`<section class="latest">
        <h2>${isLarge ? 'Latest' : 'More articles'}</h2>
        ${articleList(site, listed, { level: 3 })} ${isLarge && allNews(site)}
      </section>`
    }
    ${isLarge && sectionBlocks(site, new Set([lead, ...listed]))}
    <div class="blocks">
      <section class="block">
        <h2><a href="${href(site.newsroom.base, '/archive/')}">Archive</a></h2>
        <p class="holdings">${holdings(site.archive)}</p>
        ${years.length > 1 && yearsChart(site)}
      </section>
      ${topTopics(site)}
    </div>`
}

function leadStory({ newsroom }: Site, article: Article): Html {
  return html`<article class="lead">
    ${kicker(newsroom, article)}
    <h2>${headlineLink(newsroom, article)}</h2>
    ${summary(article)}
    <p class="facts">${article.draft && html`<b>Draft</b> · `}${day(article.date)}</p>
  </article>`
}

function allNews({ newsroom }: Site): Html {
  return html`<p class="see-all"><a href="${href(newsroom.base, '/news/')}">All news</a></p>`
}
