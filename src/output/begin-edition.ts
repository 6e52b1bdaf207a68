import { Edition } from './edition.ts'
import { completeEdition, discardEdition } from './journal.ts'
import { claimedKey } from './records.ts'
import { lookAt, type Place } from './standing.ts'

/** An edition, once it is known what stands. */
export interface BegunEdition {
  /** That of the note of the last edition, if its records are right; `''` if there are none. */
  readonly claimedKey: string
  readonly opened: Promise<Edition>
  /** Clears away what was made, unless it was published. */
  discard(): void
}

/**
 * Begins an edition, after completing one that was decided and cut off. The folder, which need not exist,
 * is looked at meanwhile.
 */
export function beginEdition(place: Place): BegunEdition {
  completeEdition(place.folder)
  const look = lookAt(place)
  const opened = look.standing.then((standing) => new Edition(place, standing))
  // It may fail before anybody waits for it.
  opened.catch(() => undefined)
  return {
    claimedKey: claimedKey(place.recordsFile),
    opened,
    discard() {
      look.stop()
      discardEdition(place.folder)
    },
  }
}
