import { createHash, type Hash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { toSource, trusted } from '../html/html.ts'
import type { Path } from '../urls.ts'
import { passagesOf } from './body-text.ts'
import { searchDocument, textsOf, type Headed } from './document.ts'
import { addHan, simplify } from './han.ts'
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

/** What of an article can be found, as it goes from one thread to another. */
export interface Findable extends Headed {
  readonly url: Path
  /** Source of the rendered text. */
  readonly body: string
}

/** Reads the text of an article. */
export function findable(article: Article): Findable {
  const { url, slug, title, titleTranslation, subtitle } = article
  return { url, slug, title, titleTranslation, subtitle, body: toSource(article.body) }
}

/**
 * Looks through a stretch, an article at a time: the documents of all would fill the memory.
 *
 * @param articles Newest first.
 * @param tell Is given the document of each, in their order.
 */
export function surveyOf(
  articles: readonly Findable[],
  tell: (document: SearchDocument) => void = () => undefined,
): Facts {
  const hash = createHash('sha256')
  const han = new Set<string>()
  const texts = function* (): Generator<readonly string[]> {
    for (const article of articles) {
      // It was rendered here; only its mark was lost on the way between threads.
      const passages = passagesOf(trusted(article.body))
      const content = toSource(searchDocument(article, simplify, passages))
      addTo(hash, [article.url, content])
      tell({ url: article.url, content })
      const own = textsOf(article, passages)
      addHan(own, han)
      yield own
    }
  }
  const words = wordList(texts())
  return { version: hash.digest('hex').slice(0, 10), words, han: [...han].toSorted().join('') }
}

/** Under what is kept what search knows of a stretch: as long as its articles are the same, so is that. */
export function stretchKey(articles: readonly Pick<Article, 'version'>[]): string {
  return hashOf(['stretch', ...articles.map(({ version }) => version)])
}

/** SHA-256 of some texts, in hex. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256')
  addTo(hash, texts)
  return hash.digest('hex')
}

function addTo(hash: Hash, texts: readonly string[]): void {
  for (const text of texts) hash.update(text).update('\0')
}
