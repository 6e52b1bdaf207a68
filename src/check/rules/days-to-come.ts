import type { IsoDay } from '../../dates.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'
import { indexOfUpdate } from './index-of-update.ts'

/** The first stamp was sold in 1840; nothing that this program keeps was printed before. */
const earliest = '1840-01-01'

/** An article was printed by now, unless it waits for its day, and so was all that happened to it. */
export function checkDaysToCome({ article, day, fields }: Subject): readonly ContentError[] {
  if (article === null || article.draft) return []
  const { date, publishAt, updates, withdrawal } = article
  const latest = publishAt !== null && publishAt > day ? publishAt : day
  const mistake = (path: readonly PropertyKey[], problem: string, fix: string): ContentError =>
    new ContentError(problem, { code: 'unlikely-day', place: fields.placeOf(path), fix })
  const happened = [
    ...updates.map(({ date: when }) => ({
      date: when,
      path: ['updates', indexOfUpdate(fields, when), 'date'],
    })),
    ...(withdrawal === null ? [] : [{ date: withdrawal.date, path: ['status_date'] }]),
  ]
  return [
    date > latest &&
      mistake(
        ['date'],
        `${date} is yet to come, and the article would be published today.`,
        `write  publish_at: ${date}  if it shall appear on that day, or correct the date`,
      ),
    date < earliest &&
      mistake(
        ['date'],
        `${date} is before there were stamps.`,
        `write the day printed on the page, as in  date: ${inOurTime(date, day)}`,
      ),
    ...happened
      .filter((one) => one.date > latest)
      .map((one) => {
        const field = `${String(one.path.at(-1))}: ${day}`
        const fix = `write it as  ${field}  , or the day on which it was`
        return mistake(one.path, `${one.date} is yet to come.`, fix)
      }),
  ].filter((found) => found !== false)
}

/** The same day of this century, or of the last one if it is yet to come. */
function inOurTime(date: IsoDay, day: IsoDay): string {
  const recent = `20${date.slice(2)}`
  return recent <= day ? recent : `19${date.slice(2)}`
}
