import type { Article } from '../src/article/article.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href } from '../src/urls.ts'
import { langAttribute } from './lang.ts'

type Titled = Pick<Article, 'title' | 'titleLang'>

type Listed = Titled & Pick<Article, 'url' | 'titleTranslation'>

/** The headline as printed, or what stands in for it in a draft that has none yet. */
export function headlineText({ title }: Pick<Article, 'title'>): string {
  return title === '' ? 'Untitled draft' : title
}

/** The headline for people: characters of another script than its language's are marked. */
export function headline(article: Titled): Html {
  return withHan(headlineText(article), article.titleLang)
}

/** The headline as a link to its article, and an editor's rendering of it where it is in another language. */
export function headlineLink(newsroom: Newsroom, article: Listed): Html {
  const { url, titleLang } = article
  return html`<a href="${href(newsroom.base, url)}" ${langAttribute(titleLang)}
      >${headline(article)}</a
    >${translation(article)}`
}

/** An editor's rendering of a headline in another language, marked as what it is. */
export function translation({ titleTranslation }: Pick<Article, 'titleTranslation'>): Html | false {
  return (
    titleTranslation !== null &&
    html` <span class="translation">${titleTranslation} <i>(translated headline)</i></span>`
  )
}
