import type { Article } from '../article/article.ts'
import type { Outline, Spot } from '../content/outline.ts'
import type { YamlFields } from '../content/yaml.ts'
import type { IsoDay } from '../dates.ts'
import type { Place } from '../errors.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'

/** What rules look at: a text that can be read, and what belongs to it. */
export interface Subject {
  /** For messages, relative to the working folder. */
  readonly file: string
  readonly outline: Outline
  readonly fields: YamlFields
  readonly vocabulary: Vocabulary
  /** Today. */
  readonly day: IsoDay
  /** `null` for a page about the newsroom. */
  readonly article: Article | null
  /** The place in the file of a spot in its text. */
  readonly placeOf: (spot: Spot) => Place
}
