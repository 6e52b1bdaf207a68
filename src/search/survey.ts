import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { toSource } from '../html/html.ts'
import type { Path } from '../urls.ts'
import { passagesOf } from './body-text.ts'
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
  const documents = (): readonly SearchDocument[] =>
    (made ??= articles.map((article) => readForSearch(article).document))
  const frozen = kept.recall(key, () => {
    const read = articles.map(readForSearch)
    made = read.map(({ document }) => document)
    return JSON.stringify(factsOf(read))
  })
  const facts: Facts = JSON.parse(frozen)
  return { facts, documents }
}

/** What search needs of an article, of which it reads the text once. */
interface ReadArticle {
  readonly document: SearchDocument
  readonly texts: readonly string[]
}

function readForSearch(article: Article): ReadArticle {
  const passages = passagesOf(article.body)
  const content = toSource(searchDocument(article, simplify, passages))
  return { document: { url: article.url, content }, texts: textsOf(article, passages) }
}

function factsOf(articles: readonly ReadArticle[]): Facts {
  const texts = articles.map((article) => article.texts)
  const documents = articles.flatMap(({ document }) => [document.url, document.content])
  return {
    version: hashOf(documents).slice(0, 10),
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
