import type { Article } from '../article/article.ts'
import { readArticle, type ArticleReader } from '../article/read.ts'

/** Reads articles, but no text twice in a row. */
export interface RememberingReader {
  readonly read: ArticleReader
  /** Forgets everything, because what articles are read against has changed. */
  readonly forget: () => void
}

export function rememberingReader(): RememberingReader {
  const known = new Map<string, { readonly source: string; readonly article: Article }>()
  return {
    read(source, file, reading) {
      const found = known.get(file)
      if (found?.source === source) return found.article
      const article = readArticle(source, file, reading)
      known.set(file, { source, article })
      return article
    },
    forget: () => {
      known.clear()
    },
  }
}
