import { hash } from 'node:crypto'
import { toSource } from '../html/html.ts'
import type { Article } from './article.ts'
import type { Reading } from './read.ts'

/**
 * The version of an article that is read from a file: a hash of all that decides what comes out. Only a
 * draft can take the build's day for its own.
 *
 * @param source The whole file.
 */
export function versionOf(source: string, file: string, { newsroom, day }: Reading): string {
  const sections = newsroom.sections.map(({ key }) => key)
  const against = [sections, newsroom.base.path, source.includes('draft') ? day : null]
  return hash('sha256', [file, JSON.stringify(against), source].join('\0'))
}

/** An article of which something was made anew, such as the text with its pictures. */
export function revised(article: Article, change: Partial<Article>): Article {
  // HTML hides its source from JSON. A text that stays is part of the version already.
  const body = change.body === undefined ? '' : toSource(change.body)
  const version = hash('sha256', [article.version, JSON.stringify(change), body].join('\0'))
  return { ...article, ...change, version }
}
