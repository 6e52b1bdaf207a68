import { hash } from 'node:crypto'
import { toSource, type Html } from '../html/html.ts'
import type { Article } from './article.ts'
import type { Reading } from './read.ts'

/**
 * The version of an article that is read from a file: a hash of all that decides what comes out.
 *
 * @param source The whole file.
 */
export function versionOf(source: string, file: string, { newsroom, day }: Reading): string {
  const against = [...readAgainst(newsroom), dependsOnDay(source) ? day : null]
  return hash('sha256', [file, JSON.stringify(against), source].join('\0'))
}

/** What of a newsroom decides how articles are read. */
export function readAgainst({ sections, base }: Reading['newsroom']): readonly unknown[] {
  return [sections.map(({ key }) => key), base.path]
}

/** Only a draft can take the build's day for its own. */
export function dependsOnDay(source: string): boolean {
  return source.includes('draft')
}

/** What {@link Article.shown} is. */
export function shownOf(article: Omit<Article, 'shown'>): string {
  const { url, slug, title, titleLang, titleTranslation, subtitle, date, source } = article
  const { section, lang, topics, summary, draft, pinned, updates, withdrawal } = article
  const named = [url, slug, title, titleLang, titleTranslation, subtitle, date, source]
  const others = [section, lang, topics, summary, draft, pinned, updates, withdrawal]
  return hash('sha256', JSON.stringify([named, others]))
}

/** An article of which something was made anew. */
export function revised(article: Article, change: Partial<Article>): Article {
  // HTML hides its source from JSON. A text that stays is part of the version already.
  const body = change.body === undefined ? '' : toSource(change.body)
  const version = hash('sha256', [article.version, JSON.stringify(change), body].join('\0'))
  const changed = { ...article, ...change, version }
  return { ...changed, shown: shownOf(changed) }
}

/**
 * An article with another body, such as the one with its pictures, which is made of the article's own
 * each time it is asked for: texts may be many, and are not kept in memory.
 */
export function withBody(article: Article, bodyOf: (body: Html) => Html): Article {
  const version = hash('sha256', [article.version, toSource(bodyOf(article.body))].join('\0'))
  const changed = {
    version,
    get body() {
      return bodyOf(article.body)
    },
    get blocks() {
      return article.blocks
    },
  }
  const other: Article = Object.create(Object.prototype, {
    ...Object.getOwnPropertyDescriptors(article),
    ...Object.getOwnPropertyDescriptors(changed),
  })
  return other
}
