import type { Article } from '../src/article/article.ts'
import type { Site } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { href } from '../src/urls.ts'
import { articleList, summary, translation } from './article-list.ts'
import { day } from './day.ts'
import { headlineLink } from './headline.ts'
import { holdings } from './holdings.ts'
import { page } from './page.ts'
import { sectionBlocks } from './section-blocks.ts'
import { kicker } from './section-name.ts'
import { topTopics } from './top-topics.ts'
import { yearsChart } from './years-chart.ts'

/** How many articles stand below the lead story. */
const latest = 6

/** The front page: what is new, and the ways into the archive. */
export function homePage(site: Site): Html {
  const { newsroom, archive } = site
  const lead = archive.articles.find(({ pinned }) => pinned) ?? archive.articles[0]
  const newest = archive.articles.filter((article) => article !== lead).slice(0, latest)
  const shown = new Set(lead === undefined ? newest : [lead, ...newest])
  return page(site, {
    title: [newsroom.tagline],
    path: '/',
    description: newsroom.description,
    main: html`<h1 class="hidden">${newsroom.name}</h1>
      <p class="holdings">${newsroom.tagline}. ${holdings(archive)}</p>
      ${lead === undefined ? nothingYet() : front(site, lead, newest)} ${sectionBlocks(site, shown)}`,
  })
}

function nothingYet(): Html {
  return html`<p class="empty">
    Nothing has been published yet. The first article will stand here.
  </p>`
}

function front(site: Site, lead: Article, newest: readonly Article[]): Html {
  return html`<div class="front">
    <div>${leadStory(site, lead)} ${newest.length > 0 && latestList(site, newest)}</div>
    <div class="beside">
      <section class="block">
        <h2><a href="${href(site.newsroom.base, '/archive/')}">By year</a></h2>
        ${yearsChart(site)}
      </section>
      ${topTopics(site)}
    </div>
  </div>`
}

function leadStory({ newsroom }: Site, article: Article): Html {
  return html`<article class="lead">
    ${kicker(newsroom, article)}
    <h2>${headlineLink(newsroom, article)}</h2>
    ${translation(article)} ${summary(article)}
    <p class="facts">${article.draft && html`<b>Draft</b> · `}${day(article.date)}</p>
  </article>`
}

function latestList(site: Site, articles: readonly Article[]): Html {
  return html`<section class="latest">
    <h2>Latest</h2>
    ${articleList(site, articles, { level: 3 })}
    <p class="see-all"><a href="${href(site.newsroom.base, '/news/')}">All news</a></p>
  </section>`
}
