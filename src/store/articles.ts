import type { Article } from '../article/article.ts'
import type { ArticleReader, readArticle, Reading } from '../article/read.ts'
import { dependsOnDay, readAgainst, versionOf } from '../article/version.ts'
import { keyOf } from './key.ts'
import { recall, type Memory } from './memory.ts'
import type { Texts } from './texts.ts'

/** Something that changes whenever a file is written, if it can be told for that file. */
export type StampOf = (file: string) => string | undefined

/** What is known of articles that were read before. */
export interface ArticleMemories {
  /** Versions, by the stamps of files. */
  readonly stamps: Memory
  /** All but texts, by version. */
  readonly heads: Memory
  readonly texts: Texts
}

/** A file that had to be read. */
interface FileRead {
  readonly source: string
  readonly file: string
  readonly reading: Reading
  readonly stampKey: string | undefined
}

/**
 * Reads articles as `read` does, but those whose file was read before come from the memory; the file itself
 * is not read again as long as it has its stamp. A mistake is never remembered, because `read` throws it.
 *
 * @param onRead Is told the version of each article.
 */
export function rememberedReader(
  { stamps, heads, texts }: ArticleMemories,
  read: typeof readArticle,
  stampOf: StampOf = () => undefined,
  onRead: (version: string) => void = () => undefined,
): ArticleReader {
  const lazy = lazyTexts(texts)
  const stampKeyOf = stampKeys(stampOf)
  const freeze = ({ source, file, reading, stampKey }: FileRead): string => {
    const version = versionOf(source, file, reading)
    if (stampKey !== undefined && !dependsOnDay(source)) stamps.keep(stampKey, version)
    return recall(heads, version, () => {
      const { body, blocks, ...head } = read(source, file, reading)
      texts.keep(head.version, { body, blocks })
      return JSON.stringify(head)
    })
  }
  return ({ file, text }, reading) => {
    const stampKey = stampKeyOf(file, reading)
    const version = stampKey && stamps.known(stampKey)
    const known = version && heads.known(version)
    const frozen = known ?? freeze({ source: text(), file, reading, stampKey })
    // A head that was just read is parsed too: its strings may be parts of the whole text, and keep that alive.
    const article: Article = Object.defineProperties(JSON.parse(frozen), lazy(reading))
    onRead(article.version)
    return article
  }
}

/** Under what the version of a file is kept that has a stamp: all that decides it but what the file says. */
function stampKeys(stampOf: StampOf): (file: string, reading: Reading) => string | undefined {
  const known = new WeakMap<Reading, string>()
  return (file, reading) => {
    const stamp = stampOf(file)
    if (stamp === undefined) return undefined
    const against = known.get(reading) ?? JSON.stringify(readAgainst(reading.newsroom))
    known.set(reading, against)
    return keyOf(file, stamp, against)
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
