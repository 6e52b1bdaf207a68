import type { Article } from '../article/article.ts'
import type { readArticle, Reading } from '../article/read.ts'
import { versionOf } from '../article/version.ts'
import { readUtf8 } from '../content/text.ts'
import { ContentError } from '../errors.ts'
import { toSource, trusted } from '../html/html.ts'
import type { Pack } from './pack.ts'
import type { Attempt } from './attempt.ts'

/** What takes most of the room of an article. */
type Text = Pick<Article, 'body' | 'blocks'>

/** A text is asked for several times in a row: for a page, and for its twin. More would outlive their use. */
const mostRecent = 2

/** Stands after the length of the body, which the body follows, and then the blocks. */
const separator = '\t'

/** The texts of articles, on disk. One that is lost is made again from the article's own file. */
export class Texts {
  readonly #pack: Pack
  readonly #read: typeof readArticle
  readonly #attempt: Attempt
  readonly #recent = new Map<string, Text>()

  /** @param read Reads an article anew. */
  constructor(pack: Pack, read: typeof readArticle, attempt: Attempt) {
    this.#pack = pack
    this.#read = read
    this.#attempt = attempt
  }

  /** Puts the text of an article aside. */
  keep(version: string, text: Text): void {
    this.#attempt(() => this.#pack.append(version, freeze(text)))
  }

  /**
   * The text of an article.
   *
   * @throws {ContentError} If it is lost, and the file of the article is no longer what it was.
   */
  of(article: Pick<Article, 'version' | 'file'>, reading: Reading): Text {
    const known = this.#recent.get(article.version)
    if (known !== undefined) return known
    const frozen = this.#pack.read(article.version)
    const text = frozen === undefined ? this.#again(article, reading) : new Thawing(frozen)
    const [oldest = ''] = this.#recent.keys()
    if (this.#recent.size >= mostRecent) this.#recent.delete(oldest)
    this.#recent.set(article.version, text)
    return text
  }

  #again({ version, file }: Pick<Article, 'version' | 'file'>, reading: Reading): Text {
    const source = sourceOf(file)
    if (source === undefined || versionOf(source, file, reading) !== version)
      throw new ContentError('The file was changed while the site was being made of it.', {
        code: 'changed-meanwhile',
        place: { file },
        fix: 'save it, and build once more',
      })
    const { body, blocks } = this.#read(source, file, reading)
    this.keep(version, { body, blocks })
    return { body, blocks }
  }
}

function sourceOf(file: string): string | undefined {
  try {
    return readUtf8(file, file)
  } catch {
    return undefined
  }
}

function freeze({ body, blocks }: Text): string {
  const source = toSource(body)
  return String(source.length) + separator + source + JSON.stringify(blocks)
}

/** Thaws only what is asked for. */
class Thawing implements Text {
  readonly #frozen: string
  readonly #start: number
  readonly #end: number
  #body: Text['body'] | undefined
  #blocks: Text['blocks'] | undefined

  constructor(frozen: string) {
    this.#frozen = frozen
    this.#start = frozen.indexOf(separator) + 1
    this.#end = this.#start + Number(frozen.slice(0, this.#start))
  }

  get body(): Text['body'] {
    return (this.#body ??= trusted(this.#frozen.slice(this.#start, this.#end)))
  }

  get blocks(): Text['blocks'] {
    const known: Text['blocks'] = (this.#blocks ??= JSON.parse(this.#frozen.slice(this.#end)))
    return known
  }
}
