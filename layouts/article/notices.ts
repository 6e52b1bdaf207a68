import type { Article, Withdrawal } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import type { IsoDay } from '../../src/dates.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { day } from '../day.ts'

/** What a reader must know before the text. */
export function notices(site: Site, article: Article): Html {
  const correction = article.updates.findLast(({ kind }) => kind === 'correction')
  return html`${article.draft && draft()} ${waiting(article, site.day)}
  ${article.withdrawal !== null && withdrawn(article.withdrawal)}
  ${
    correction !== undefined &&
    html`<div class="notice">
      <p>
        <b>Corrected on ${day(correction.date)}.</b> ${withHan(correction.note)}
        <a href="#changes">All changes</a>
      </p>
    </div>`
  }
  ${
    article.withdrawal === null &&
    isOld(article.date, site.day) &&
    html`<p class="notice">Archived article: it may be out of date.</p>`
  }`
}

/** Why and when an article was withdrawn or removed. */
export function withdrawn({ kind, date, reason }: Withdrawal): Html {
  return html`<div class="notice strong">
    <p><b>This article was ${kind} on ${day(date)}.</b></p>
    <p>${withHan(reason)}</p>
  </div>`
}

function draft(): Html {
  return html`<p class="notice strong"><b>Draft.</b> Not published.</p>`
}

/** Of an article that only an editor sees yet. */
function waiting({ publishAt }: Article, today: IsoDay): Html | false {
  return (
    publishAt !== null &&
    publishAt > today &&
    html`<p class="notice strong"><b>Not published yet.</b> It will be on ${day(publishAt)}.</p>`
  )
}

/** Whether an article is more than a year old. Days compare as texts. */
function isOld(date: IsoDay, today: IsoDay): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return date < yearAgo
}
