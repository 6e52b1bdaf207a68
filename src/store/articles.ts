import type { Article } from '../article/article.ts'
import type { ArticleReader } from '../article/read.ts'
import { toSource, trusted } from '../html/html.ts'
import { versionOf } from '../article/version.ts'
import type { Memory } from './memory.ts'

/** An article without what takes most of the room, which is thawed only if somebody asks for it. */
type Head = Omit<Article, keyof Text>
type Text = Pick<Article, 'body' | 'blocks'>

/** Between head and text. JSON holds no raw tab. */
const separator = '\t'

/**
 * Reads articles as `read` does, but those whose file was read before come from the memory. A mistake is
 * never remembered, because `read` throws it.
 */
export function rememberedReader(memory: Memory, read: ArticleReader): ArticleReader {
  return (source, file, reading) => {
    let fresh: Article | undefined
    const frozen = memory.recall(versionOf(source, file, reading), () => {
      fresh = read(source, file, reading)
      return freeze(fresh)
    })
    return fresh ?? thaw(frozen)
  }
}

function freeze({ body, blocks, ...head }: Article): string {
  return JSON.stringify(head) + separator + JSON.stringify([toSource(body), blocks])
}

function thaw(frozen: string): Article {
  const end = frozen.indexOf(separator)
  const head: Head = JSON.parse(frozen.slice(0, end))
  let text: Text | undefined
  const thawed = (): Text => (text ??= thawText(frozen.slice(end + 1)))
  return {
    ...head,
    get body() {
      return thawed().body
    },
    get blocks() {
      return thawed().blocks
    },
  }
}

function thawText(frozen: string): Text {
  const [body, blocks]: [string, Text['blocks']] = JSON.parse(frozen)
  return { body: trusted(body), blocks }
}
