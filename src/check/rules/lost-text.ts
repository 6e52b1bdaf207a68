import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** What is written stands on the page. */
export function checkLostText({ outline, placeOf }: Subject): readonly ContentError[] {
  return outline.lost.map(
    ({ problem, fix, ...spot }) =>
      new ContentError(problem, { code: 'lost-text', place: placeOf(spot), fix }),
  )
}
