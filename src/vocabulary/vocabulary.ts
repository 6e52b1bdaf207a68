import type { Path } from '../urls.ts'

/** The controlled names of the archive: what articles are about, and who and what they mention. */
export interface Vocabulary {
  readonly topics: readonly Entry[]
  /** People, organisations and places, by kind. */
  readonly names: readonly Entry[]
}

export type EntryKind = 'topic' | 'person' | 'organisation' | 'place'

/** One topic or name. */
export interface Entry {
  readonly kind: EntryKind
  /** As it is shown: `Liu Aili`. */
  readonly name: string
  /** Last part of its address: `liu-aili`. */
  readonly slug: string
  /** `/names/liu-aili/` or `/topics/rural-e-commerce/`. */
  readonly url: Path
  /** What he, she or it is, in a few words: `Chairman of China Post Group`. */
  readonly description: string | null
  /** Other names, Chinese ones too; search looks for them along with the name. */
  readonly aliases: readonly string[]
  /** Texts in which the entry is recognised, whole words; the name and its aliases are among them. */
  readonly match: readonly string[]
  /** Longer texts that contain one of `match` and mean something else. */
  readonly except: readonly string[]
}
