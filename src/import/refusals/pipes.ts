import type { Reason } from '../reasons.ts'
import { isProse } from '../text/prose.ts'
import { hasWholeMasthead, type Suspect } from './suspect.ts'

/** A table flattened to bars, as the announcements of press conferences are: `| What | … |`. */
export function pipes(suspect: Suspect): Reason | undefined {
  const { body } = suspect
  const barred = body.filter(({ text }) => isBarred(text))
  if (barred.length < 2 || barred.length < body.length / 2) return undefined
  const prose = body.filter(({ text }) => !isBarred(text) && isProse(text)).length
  if (hasWholeMasthead(suspect) && prose >= 2) return undefined
  return {
    code: 'table-of-pipes',
    line: barred[0]?.number ?? null,
    message: `This is a table made of bars (${barred.length} of ${body.length} lines), not running text.`,
    fix: 'capture the page as HTML, so that its table is kept, or delete the file',
  }
}

function isBarred(text: string): boolean {
  return /[|｜].*\S/u.test(text) || (text.match(/[|｜]/gu)?.length ?? 0) >= 2
}
