import type { Article } from '../src/article/article.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'
import { langAttribute } from './lang.ts'

type Titled = Pick<Article, 'title' | 'titleLang'>

/** The headline as printed, or what stands in for it in a draft that has none yet. */
export function headlineText({ title }: Pick<Article, 'title'>): string {
  return title === '' ? 'Untitled draft' : title
}

/** The headline for people: characters of another script than its language's are marked. */
export function headline(article: Titled): Html {
  return withHan(headlineText(article), article.titleLang)
}

/** The headline as a link to its article. */
export function headlineLink(newsroom: Newsroom, article: Titled & Pick<Article, 'url'>): Html {
  const lang = langAttribute(article.titleLang)
  return html`<a href="${href(newsroom.base, article.url)}" ${lang}>${headline(article)}</a>`
}
