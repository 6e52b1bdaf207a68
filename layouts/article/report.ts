import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { html, type Html } from '../../src/html/html.ts'
import { absolute, href } from '../../src/urls.ts'
import { headlineText } from '../headline.ts'

/** Where to report a mistake, with the article named. */
export function report({ newsroom }: Site, article: Article): Html {
  return html`<p class="report">
    Something wrong in this article? <a href="${addressee(newsroom, article)}">Report a mistake</a>
  </p>`
}

function addressee(newsroom: Site['newsroom'], article: Article): string {
  const { base, corrections } = newsroom
  if (corrections === null) {
    return `${href(base, '/contact/')}?article=${article.url}#a-mistake-in-this-archive`
  }
  const subject = encodeURIComponent(`Mistake in “${headlineText(article)}”`)
  const body = encodeURIComponent(`${absolute(base, article.url)}\n\n`)
  return `mailto:${corrections}?subject=${subject}&body=${body}`
}
