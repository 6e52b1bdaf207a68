import type { Article } from '../article/article.ts'
import type { ArticleReader, Reading } from '../article/read.ts'
import { versionOf } from '../article/version.ts'
import { recall, type Memory } from './memory.ts'
import type { Texts } from './texts.ts'

/**
 * Reads articles as `read` does, but those whose file was read before come from the memory. A mistake is
 * never remembered, because `read` throws it.
 *
 * @param onRead Is told the version of each article.
 */
export function rememberedReader(
  { heads, texts }: { readonly heads: Memory; readonly texts: Texts },
  read: ArticleReader,
  onRead: (version: string) => void = () => undefined,
): ArticleReader {
  const lazy = lazyTexts(texts)
  return (source, file, reading) => {
    const frozen = recall(heads, versionOf(source, file, reading), () => {
      const { body, blocks, ...head } = read(source, file, reading)
      texts.keep(head.version, { body, blocks })
      return JSON.stringify(head)
    })
    // A head that was just read is parsed too: its strings may be parts of the whole text, and keep that alive.
    const article: Article = Object.defineProperties(JSON.parse(frozen), lazy(reading))
    onRead(article.version)
    return article
  }
}

/**
 * The two properties that fetch the text of the article that they are asked of. All articles share them,
 * which takes a third of the memory of functions of their own.
 */
function lazyTexts(texts: Texts): (reading: Reading) => PropertyDescriptorMap {
  const known = new WeakMap<Reading, PropertyDescriptorMap>()
  return (reading) => {
    const made = known.get(reading) ?? {
      body: {
        get(this: Article) {
          return texts.of(this, reading).body
        },
        enumerable: true,
      },
      blocks: {
        get(this: Article) {
          return texts.of(this, reading).blocks
        },
        enumerable: true,
      },
    }
    known.set(reading, made)
    return made
  }
}
