import { isControls } from '../furniture/controls.ts'
import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

const longest = 200

/**
 * The source between bars, and the day: `| China Post |2019-09-09`. Empty bars name no source. What else
 * stands between bars, such as an author, is the rest: `| China Post | Li Wei |2019-09-09`.
 */
export function sourceBar(text: string): Dateline | undefined {
  const [start, source = '', ...others] = text.split(/[|｜]/u).map((part) => part.trim())
  if (start !== '' || text.length > longest || source.length > 80) return undefined
  const at = others.findIndex((part) => readDay(part) !== undefined)
  const reading = readDay(others[at] ?? '')
  if (reading === undefined) return undefined
  const rest = others.filter((part, index) => index !== at && part !== '' && !isControls(part))
  return {
    reading,
    source: source || null,
    headline: '',
    rest: rest.join(' | '),
    closesMasthead: true,
  }
}
