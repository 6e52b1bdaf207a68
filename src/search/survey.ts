import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import type { Path } from '../urls.ts'
import { searchDocument, textsOf } from './document.ts'
import { hanIn, simplify } from './han.ts'
import { wordList } from './word-list.ts'

/** What search knows of the texts of a stretch. */
export interface Facts {
  /** Changes with everything that can be found in the stretch. */
  readonly version: string
  /** As {@link wordList} makes it. */
  readonly words: string
  /** The Han characters that stand in it. */
  readonly han: string
}

/** An article as Pagefind is to read it. */
export interface SearchDocument {
  /** Of the article, on the site's root: in the browser Pagefind puts the path of the base before it. */
  readonly url: Path
  readonly content: string
}

/** A stretch, looked through. */
export interface Survey {
  readonly facts: Facts
  /** Its documents in their order; made when they are first asked for, if they were not needed before. */
  readonly documents: () => readonly SearchDocument[]
}

/**
 * Looks through the articles of a stretch. If this was done before, none of their texts is touched.
 *
 * @param articles Newest first.
 * @param kept Has what was made under a key in an earlier build, or else what `make` makes now.
 */
export function surveyOf(
  articles: readonly Article[],
  kept: { recall(key: string, make: () => string): string },
): Survey {
  const key = hashOf(['stretch', ...articles.map(({ version }) => version)])
  let made: readonly SearchDocument[] | undefined
  const documents = (): readonly SearchDocument[] => (made ??= articles.map(documentOf))
  const frozen = kept.recall(key, () => JSON.stringify(factsOf(articles, documents())))
  const facts: Facts = JSON.parse(frozen)
  return { facts, documents }
}

function documentOf(article: Article): SearchDocument {
  return { url: article.url, content: toSource(searchDocument(article, simplify)) }
}

function factsOf(articles: readonly Article[], documents: readonly SearchDocument[]): Facts {
  const texts = articles.map(textsOf)
  return {
    version: hashOf(documents.flatMap(({ url, content }) => [url, content])).slice(0, 10),
    words: wordList(texts),
    han: hanIn(texts.flat()),
  }
}

/** SHA-256 of some texts, in hex. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text).update('\0')
  return hash.digest('hex')
}
