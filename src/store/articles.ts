import type { Article } from '../article/article.ts'
import type { ArticleReader, readArticle, Reading } from '../article/read.ts'
import { dependsOnDay, readAgainst, versionOf } from '../article/version.ts'
import { collectGarbageNowAndThen } from '../garbage.ts'
import { keyOf } from './key.ts'
import type { Memory } from './memory.ts'
import type { Texts } from './texts.ts'

/** Something that changes whenever a file is written, if it can be told for that file. */
export type StampOf = (file: string) => string | undefined

/** What is known of articles that were read before. */
export interface ArticleMemories {
  /** All but texts, by file. */
  readonly heads: Memory
  readonly texts: Texts
}

/** What is remembered of a file. */
interface Remembered {
  /** That of the file when it was read, and what it was read against; `''` if it is to be read each time. */
  readonly stamp: string
  readonly version: string
  /** The article without its text, in JSON. */
  readonly head: string
}

/** Stands after the stamp and after the version. */
const separator = '\n'

/**
 * Reads articles as `read` does, but those whose file was read before come from the memory; the file itself
 * is not read again as long as it has its stamp. A mistake is never remembered, because `read` throws it.
 *
 * @param onRead Is told the version of each article.
 */
export function rememberedReader(
  { heads, texts }: ArticleMemories,
  read: typeof readArticle,
  stampOf: StampOf = () => undefined,
  onRead: (version: string) => void = () => undefined,
): ArticleReader {
  const lazy = lazyTexts(texts)
  const against = stampsAgainst(stampOf)
  const readAgain = (
    source: string,
    file: string,
    reading: Reading,
    known: Remembered | undefined,
  ): Remembered => {
    const version = versionOf(source, file, reading)
    const stamp = dependsOnDay(source) ? '' : against(file, reading)
    if (known?.version === version) return { ...known, stamp }
    const { body, blocks, ...head } = read(source, file, reading)
    texts.keep(version, { body, blocks })
    collectGarbageNowAndThen()
    return { stamp, version, head: JSON.stringify(head) }
  }
  return ({ file, text }, reading) => {
    const frozen = heads.known(file)
    const known = frozen === undefined ? undefined : thaw(frozen)
    const isSame =
      known !== undefined && known.stamp !== '' && known.stamp === against(file, reading)
    const remembered = isSame ? known : readAgain(text(), file, reading, known)
    if (!isSame && freeze(remembered) !== frozen) heads.keep(file, freeze(remembered))
    // A head that was just read is parsed too: its strings may be parts of the whole text, and keep that alive.
    const article: Article = Object.defineProperties(JSON.parse(remembered.head), lazy(reading))
    onRead(article.version)
    return article
  }
}

function freeze({ stamp, version, head }: Remembered): string {
  return [stamp, version, head].join(separator)
}

function thaw(frozen: string): Remembered {
  const stampEnd = frozen.indexOf(separator)
  const versionEnd = frozen.indexOf(separator, stampEnd + 1)
  return {
    stamp: frozen.slice(0, stampEnd),
    version: frozen.slice(stampEnd + 1, versionEnd),
    head: frozen.slice(versionEnd + 1),
  }
}

/** The stamps of files, and what decides beside what they say how they are read; `''` if there is no stamp. */
function stampsAgainst(stampOf: StampOf): (file: string, reading: Reading) => string {
  const known = new WeakMap<Reading, string>()
  return (file, reading) => {
    const stamp = stampOf(file)
    if (stamp === undefined) return ''
    const decided = known.get(reading) ?? keyOf(JSON.stringify(readAgainst(reading.newsroom)))
    known.set(reading, decided)
    return `${stamp} ${decided}`
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
