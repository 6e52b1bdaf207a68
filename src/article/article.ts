import type { Block } from '../content/markdown.ts'
import type { IsoDay } from '../dates.ts'
import type { Html } from '../html/html.ts'
import type { Path } from '../urls.ts'

/** One article: the only shape that passes between the parts of the generator. Complete and valid. */
export interface Article {
  /** File it was read from. For messages and the editor, never for addresses. */
  readonly file: string
  /** A hash: two articles of one version are equal, text and all. */
  readonly version: string
  /** A hash of all that the pages and files of others can show of the article. */
  readonly shown: string
  /** `/news/2019/09/slug/`. Never changes after publication. */
  readonly url: Path
  /** The last part of the address. */
  readonly slug: string
  /** As printed; `''` for a draft that has none yet. */
  readonly title: string
  /** BCP 47 tag of the headline's language, which may differ from the text's. */
  readonly titleLang: string
  /** An editor's English rendering of a headline in another language, to be shown as such. */
  readonly titleTranslation: string | null
  /** The part of the headline after `——`. */
  readonly subtitle: string | null
  /** The day printed on the page; for a draft without one, the day of the build. */
  readonly date: IsoDay
  /** Who is named as the source, as printed: `China Post`. */
  readonly source: string | null
  /** A key of the newsroom's sections. */
  readonly section: string
  /** BCP 47 tag of the text's language. */
  readonly lang: string
  /** As written by the editor, without duplicates, in order. */
  readonly topics: readonly string[]
  /** Plain text on one line. */
  readonly summary: string
  readonly body: Html
  /** Headings and paragraphs of the body, in order, with their fragments. */
  readonly blocks: readonly Block[]
  /** Files of the pictures that the text shows, as it names them. */
  readonly pictures: readonly string[]
  readonly draft: boolean
  /** What an editor must supply before a draft can be published. */
  readonly needs: readonly Need[]
  /** Not built before this day. */
  readonly publishAt: IsoDay | null
  /** From this day on a notice stands in place of the text. */
  readonly expiresAt: IsoDay | null
  readonly pinned: boolean
  /** Oldest first. */
  readonly updates: readonly Update[]
  readonly withdrawal: Withdrawal | null
  /** Former paths of this article, which lead to it. */
  readonly aliases: readonly Path[]
  readonly provenance: Provenance | null
}

export type Need = 'title' | 'date'

/** A change after publication. */
export interface Update {
  readonly date: IsoDay
  /** A `minor` update corrects what no reader would miss and is not announced. */
  readonly kind: 'correction' | 'update' | 'minor'
  readonly note: string
}

/** Why an article is no longer what it was. */
export interface Withdrawal {
  /** `withdrawn`: the text stays, under a notice. `removed`: only title, dates and reason stay. */
  readonly kind: 'withdrawn' | 'removed'
  readonly reason: string
  readonly date: IsoDay
}

/** Where the text of an article came from, and how to tell that it was not changed since. */
export interface Provenance {
  /** The capture, relative to the content folder: `sources/x.txt`. */
  readonly file: string
  /** SHA-256 of the capture's bytes, in hex. */
  readonly sha256: string
  /** As the WHATWG Encoding Standard names it: `utf-8`, `gb18030`. */
  readonly encoding: string
  /** Address of the captured page. */
  readonly url: string | null
  /** When it was captured, as the sidecar has it: a day or an RFC 3339 time. */
  readonly captured: string | null
  /** Version of the importer that made the article. */
  readonly importer: string
  /** SHA-256 of the article as import wrote it, so that a later edit can be told. */
  readonly articleSha256: string
}
