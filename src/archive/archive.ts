import type { Article } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'
import type { Newsroom, Section } from '../newsroom/newsroom.ts'
import type { Path } from '../urls.ts'
import type { Quotation } from '../vocabulary/mentions.ts'
import type { Entry, Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Emptied } from './emptied.ts'
import type { ListPage } from './lists.ts'

/** Everything that pages are made from. Computed once a build, and never changed. */
export interface Site {
  readonly newsroom: Newsroom
  readonly vocabulary: Vocabulary
  readonly archive: Archive
  readonly lists: Lists
  /** Texts about the newsroom: About Us, Contact Us. */
  readonly infoPages: readonly InfoPage[]
  /** Whether captures are published beside the articles that were made of them. */
  readonly keepsCaptures: boolean
  /** The day of the build. */
  readonly day: IsoDay
  /** The next day on which an article appears or expires; `null` if there is none. */
  readonly nextDay: IsoDay | null
  /** Names of the files that pages load; they change with the content of the file. */
  readonly assets: Assets
}

export interface Assets {
  readonly stylesheet: Path
  /** What the search page has beside it. */
  readonly searchStylesheet: Path
  /** Copy buttons for article pages. */
  readonly articleScript: Path
  /** The mark of the newsroom, for the tabs of browsers. */
  readonly icon: Path
  /** What starts search. Its name stays the same. */
  readonly searchEntry: Path
  /** The search page's own code. */
  readonly searchScript: Path
  /** The code that finds, in a thread of its own. */
  readonly searchWorker: Path
  /** Pagefind's code, and its WebAssembly. */
  readonly pagefind: Path
  readonly pagefindWasm: Path
}

/** The articles of a site, and the groups they fall into. Lists are newest first. */
export interface Archive {
  /** Those that lists, feeds and search show. */
  readonly articles: readonly Article[]
  /** Those whose address answers with a notice: withdrawn, removed or expired. */
  readonly gone: readonly Article[]
  /** Every section of the newsroom, in its order, empty ones too. */
  readonly sections: readonly Group<Section>[]
  /** Newest first. */
  readonly years: readonly Year[]
  /** Topics that have articles, by name. */
  readonly topics: readonly Group<Entry>[]
  /** Names that are mentioned, by name. */
  readonly names: readonly Group<Entry>[]
  /** Lists that have no article any more; no other page leads to them. */
  readonly emptied: Emptied
  /** What an article is about and whom it mentions, by its address. */
  readonly subjects: ReadonlyMap<Path, Subjects>
  /** The sentences of an article that mention entries of the vocabulary, in order. */
  readonly quotationsOf: (article: Article) => readonly Quotation[]
  /** Older articles on the same subjects, by address; found when they are asked for. */
  readonly related: Pick<ReadonlyMap<Path, readonly Related[]>, 'get'>
  /** Of each article and all older ones a hash of what others show of them and what they are about, by address. */
  readonly history: Pick<ReadonlyMap<Path, string>, 'get'>
  /** By address. */
  readonly neighbours: ReadonlyMap<Path, Neighbours>
}

/** Articles that have something in common. */
export interface Group<Key> {
  readonly key: Key
  readonly url: Path
  readonly articles: readonly Article[]
}

export interface Year extends Group<string> {
  /** Months that have articles, oldest first. The key is `2019-09`. */
  readonly months: readonly Group<string>[]
}

/** The articles before and after one, by date. */
export interface Neighbours {
  readonly older: Article | null
  readonly newer: Article | null
}

/** What an article is about and whom it mentions, each entry once. */
export interface Subjects {
  /** Those that the editor listed first, then those that the text matches. */
  readonly topics: readonly Entry[]
  /** In the order of their first mention. */
  readonly names: readonly Entry[]
}

/** An older article, and what it has in common with a newer one. */
export interface Related {
  readonly article: Article
  /** The rarest subject of both. */
  readonly because: Entry
}

/** Lists of articles, cut into pages. */
export interface Lists {
  readonly news: readonly ListPage<null>[]
  readonly years: readonly ListPage<Year>[]
  readonly months: readonly ListPage<Group<string>>[]
  readonly sections: readonly ListPage<Group<Section>>[]
  readonly topics: readonly ListPage<Group<Entry>>[]
  readonly names: readonly ListPage<Group<Entry>>[]
  /** All headlines from A to Z, for readers without search. */
  readonly index: readonly ListPage<null>[]
}

/** A page of `content/pages`. */
export interface InfoPage {
  /** File it was read from. */
  readonly file: string
  readonly url: Path
  readonly title: string
  readonly description: string
  /** Whether search engines are asked to leave the page out. */
  readonly hidden: boolean
  readonly body: Article['body']
}
