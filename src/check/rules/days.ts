import { dayAfter } from '../../dates.ts'
import { ContentError } from '../../errors.ts'
import { indexOfUpdate } from './index-of-update.ts'
import type { Subject } from '../subject.ts'

/** What happens to an article happens after it was printed, and it expires after it was published. */
export function checkDays({ article, fields }: Subject): readonly ContentError[] {
  if (article === null) return []
  const { date, publishAt, expiresAt, updates, withdrawal } = article
  const mistakes: ContentError[] = []
  const mistake = (path: readonly PropertyKey[], problem: string, fix: string): void => {
    mistakes.push(
      new ContentError(problem, { code: 'days-in-disorder', place: fields.placeOf(path), fix }),
    )
  }
  const first = publishAt ?? date
  if (expiresAt !== null && expiresAt <= first)
    mistake(
      ['expires_at'],
      `It expires on ${expiresAt}, but is published on ${first}.`,
      `write it as  expires_at: ${dayAfter(first)}  , or a later day`,
    )
  for (const update of updates) {
    if (update.date >= date) continue
    mistake(
      ['updates', indexOfUpdate(fields, update.date), 'date'],
      `It was updated on ${update.date}, but printed on ${date}.`,
      `write it as  date: ${date}  , or a later day`,
    )
  }
  if (withdrawal !== null && withdrawal.date < date)
    mistake(
      ['status_date'],
      `It was ${withdrawal.kind} on ${withdrawal.date}, but printed on ${date}.`,
      `write it as  status_date: ${date}  , or a later day`,
    )
  return mistakes
}
