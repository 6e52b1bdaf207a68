import { hash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { digestOf } from '../digest.ts'
import type { Path } from '../urls.ts'
import type { Archive, Subjects } from './archive.ts'

/**
 * For each article a hash of itself and of all that are older: what others show of them, and what they are
 * about. Whatever is found for an article among the older ones stays as long as this does. It is made when
 * one is asked for, of all.
 *
 * @param articles Newest first.
 */
export function historyOf(
  articles: readonly Article[],
  subjects: ReadonlyMap<Path, Subjects>,
): Archive['history'] {
  let made: ReadonlyMap<Path, string> | undefined
  return { get: (url) => (made ??= makeHistory(articles, subjects)).get(url) }
}

function makeHistory(
  articles: readonly Article[],
  subjects: ReadonlyMap<Path, Subjects>,
): ReadonlyMap<Path, string> {
  const history = new Map<Path, string>()
  let older = ''
  for (const { url, shown } of articles.toReversed()) {
    const { topics = [], names = [] } = subjects.get(url) ?? {}
    let all = `${older} ${shown}`
    for (const entry of topics) all += ` ${digestOf(entry)}`
    all += ','
    for (const entry of names) all += ` ${digestOf(entry)}`
    older = hash('sha256', all)
    history.set(url, older)
  }
  return history
}
