import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import type { IsoDay } from '../../src/dates.ts'
import { html, type Html } from '../../src/html/html.ts'
import { href } from '../../src/urls.ts'
import { day } from '../day.ts'
import { headline, headlineText } from '../headline.ts'
import { langAttribute } from '../lang.ts'
import { page } from '../page.ts'
import { kicker, sectionName } from '../section-name.ts'
import { withdrawn } from './notices.ts'

/** Whether the text of an article may no longer be shown: it was removed, or its time is over. */
export function isWithoutText({ withdrawal, expiresAt }: Article, today: IsoDay): boolean {
  return withdrawal?.kind === 'removed' || (expiresAt !== null && expiresAt <= today)
}

/** What stands at the address of an article whose text is gone. Nothing of the text is in it. */
export function gonePage(site: Site, article: Article): Html {
  const { newsroom } = site
  return page(site, {
    title: [headlineText(article), sectionName(newsroom, article)],
    path: article.url,
    description: 'The text of this article is no longer published; this page says why.',
    hidden: true,
    main: html`<article class="article">
      <header>
        ${kicker(newsroom, article)}
        <h1${langAttribute(article.titleLang)}>${headline(article)}</h1>
        <p class="facts">Published on ${day(article.date)}</p>
        ${notice(article)}
        ${
          article.withdrawal !== null &&
          html`<p><a href="${href(newsroom.base, '/withdrawn/')}">All withdrawn articles</a></p>`
        }
      </header>
    </article>`,
  })
}

function notice({ withdrawal, expiresAt }: Article): Html | false {
  if (withdrawal !== null) return withdrawn(withdrawal)
  return (
    expiresAt !== null &&
    html`<div class="notice strong">
      <p><b>This article was published until ${day(expiresAt)}.</b></p>
      <p>It was published for a limited time.</p>
    </div>`
  )
}
