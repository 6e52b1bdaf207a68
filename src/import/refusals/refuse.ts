import { refusals } from '../recognisers.ts'
import type { Reason } from '../reasons.ts'
import type { Suspect } from './suspect.ts'

/** Why the capture is no article, or `undefined` if it may be one. */
export function refusalOf(suspect: Suspect): Reason | undefined {
  for (const recognise of refusals) {
    const reason = recognise(suspect)
    if (reason !== undefined) return reason
  }
  return undefined
}
