import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

const bar = /^[|｜] ?([^|｜]{0,80}?) ?[|｜] ?([^|｜]{6,60})$/u

/**
 * The source between bars, and the day: `| China Post |2019-09-09`. Empty bars name no source.
 */
export function sourceBar(text: string): Dateline | undefined {
  const match = bar.exec(text)
  if (match === null) return undefined
  const [, source = '', date = ''] = match
  const reading = readDay(date)
  if (reading === undefined) return undefined
  return { reading, source: source || null, headline: '', rest: '', closesMasthead: true }
}
