import type { Article } from '../src/article/article.ts'
import type { Site, Subjects } from '../src/archive/archive.ts'
import { newsArticle } from '../src/archive/linked-data.ts'
import { articleMeta } from '../src/archive/meta.ts'
import { html, type Html } from '../src/html/html.ts'
import { changes } from './article/changes.ts'
import { citation } from './article/citation.ts'
import { contents } from './article/contents.ts'
import { articleHeader } from './article/header.ts'
import { neighbours } from './article/neighbours.ts'
import { gonePage, isWithoutText } from './article/gone.ts'
import { provenance } from './article/provenance.ts'
import { report } from './article/report.ts'
import { side } from './article/side.ts'
import { text } from './article/text.ts'
import { headlineText } from './headline.ts'
import { page } from './page.ts'
import { sectionName } from './section-name.ts'

const none: Subjects = { topics: [], names: [] }

/** The page of one article, or what stands in its place. */
export function articlePage(site: Site, article: Article): Html {
  if (isWithoutText(article, site.day)) return gonePage(site, article)
  const { newsroom, archive, assets } = site
  const subjects = archive.subjects.get(article.url) ?? none
  return page(site, {
    title: [headlineText(article), sectionName(newsroom, article)],
    path: article.url,
    description: article.summary || headlineText(article),
    hidden: article.withdrawal !== null,
    crumbs: [[sectionName(newsroom, article), `/sections/${article.section}/`]],
    showsCrumbs: false,
    meta: articleMeta(article, newsroom, subjects),
    about: newsArticle(article, newsroom, subjects),
    script: assets.articleScript,
    main: html`<article class="article">
        ${articleHeader(site, article)} ${contents(article)}
        <div class="story">
          ${text(article)}
          <div class="dossier">
            ${changes(article)} ${citation(site, article)} ${provenance(site, article)}
            ${report(site, article)}
          </div>
        </div>
        ${side(site, article)}
      </article>
      ${neighbours(site, article)}`,
  })
}
