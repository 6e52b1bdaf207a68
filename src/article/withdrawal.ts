import type { YamlFields } from '../content/yaml.ts'
import type { IsoDay } from '../dates.ts'
import { ContentError } from '../errors.ts'
import type { Withdrawal } from './article.ts'
import type { ArticleFields } from './schema.ts'

/** The fields of a withdrawal, of which each needs the others. */
type Fields = Pick<ArticleFields, 'status' | 'status_reason' | 'status_date'>

/** The withdrawal of an article; `null` if it is published. */
export function withdrawalOf({ status, status_reason, status_date }: Fields): Withdrawal | null {
  if (status === 'published' || status_reason === undefined || status_date === undefined)
    return null
  return { kind: status, reason: status_reason, date: status_date }
}

/**
 * What is missing where one of the fields of a withdrawal is there.
 *
 * @param day Today, on which somebody who writes of a withdrawal most probably withdraws it.
 */
export function missingOfWithdrawal(
  { status, status_reason: reason, status_date: date }: Fields,
  fields: YamlFields,
  day: IsoDay,
): readonly ContentError[] {
  const isWithdrawn = status !== 'published'
  if (!isWithdrawn && reason === undefined && date === undefined) return []
  const given = isWithdrawn ? 'status' : reason === undefined ? 'status_date' : 'status_reason'
  const mistake = (code: string, problem: string, fix: string): ContentError =>
    new ContentError(problem, { code, place: fields.placeOf([given]), fix })
  const kind = isWithdrawn ? status : 'withdrawn'
  return [
    !isWithdrawn &&
      mistake(
        'missing-status',
        `The article has the field "${given}", and is published nevertheless.`,
        'write  status: withdrawn  , or  status: removed  if its text has to go',
      ),
    reason === undefined &&
      mistake(
        'missing-status_reason',
        `An article that is ${kind} needs a reason.`,
        'add  status_reason: "Why, in a sentence a reader understands."',
      ),
    date === undefined &&
      mistake(
        'missing-status_date',
        `An article that is ${kind} needs the day of it.`,
        `add  status_date: ${day}  , or the day on which it was`,
      ),
  ].filter((found) => found !== false)
}
