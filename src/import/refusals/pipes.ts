import type { Reason } from '../reasons.ts'
import type { Suspect } from './suspect.ts'

/** A table flattened to bars, as the announcements of press conferences are: `| What | … |`. */
export function pipes({ body }: Suspect): Reason | undefined {
  const barred = body.filter(
    ({ text }) => (text.match(/[|｜]/g)?.length ?? 0) >= 2 || /^[|｜].*\S/u.test(text),
  )
  if (barred.length < 2 || barred.length < body.length / 2) return undefined
  return {
    code: 'table-of-pipes',
    line: barred[0]?.number ?? null,
    message: `This is a table made of bars (${barred.length} of ${body.length} lines), not running text.`,
    fix: 'capture the page as HTML, so that its table is kept, or delete the file',
  }
}
