import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { html, type Html } from '../../src/html/html.ts'
import { absolute } from '../../src/urls.ts'
import { headlineText } from '../headline.ts'

/** Where to report a mistake, with the article named; nothing where the newsroom takes no reports. */
export function report({ newsroom }: Site, article: Article): Html | false {
  if (newsroom.report === null) return false
  const title = headlineText(article)
  const address = absolute(newsroom.base, article.url)
  return html`<p class="report">
    <a href="${reportLink(newsroom.report, `Mistake in “${title}”`, `${title}\n${address}`)}"
      >Report a mistake</a
    >
  </p>`
}

/**
 * A link that opens a mail, or leads to a form.
 *
 * @param text Begins the mail. `layouts/browser/article.ts` adds to its end.
 */
export function reportLink(to: string, subject: string, text: string): string {
  if (!isMail(to)) return to
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}

/** Whether reports are sent to an address by mail, and not by a form. */
export function isMail(to: string): boolean {
  return !/^https?:/i.test(to)
}
