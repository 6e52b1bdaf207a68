import type { Base, Path } from '../../urls.ts'
import type { Answers } from '../answers.ts'
import type { HeaderRule } from '../headers.ts'

/** A built site, as far as hosts have to know it. */
export interface Publication {
  readonly base: Pick<Base, 'path'>
  readonly answers: Answers
  readonly rules: readonly HeaderRule[]
  /** Paths of its files, relative to its folder: `news/index.html`. */
  readonly files: readonly string[]
}

/** A file of the published folder that is meant for the host and not for readers. */
export interface HostFile {
  readonly path: Path
  readonly content: string
}

/** A place where the site can be published. One small file a host. */
export interface Host {
  /** What the host is told by files in the published folder; what it does without, it is not told. */
  readonly files: (publication: Publication) => readonly HostFile[]
  /** What of the table the host can be brought to send, and so what can be expected of it. */
  readonly headers: (publication: Publication) => readonly HeaderRule[]
  readonly can: Abilities
}

export interface Abilities {
  /** Answers aliases with 301; otherwise a page leads on. */
  readonly redirect: boolean
  /** Answers removed articles with 410; otherwise their notice stands there with 200. */
  readonly answerGone: boolean
}
