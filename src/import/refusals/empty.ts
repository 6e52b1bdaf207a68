import type { Reason } from '../reasons.ts'
import type { Suspect } from './suspect.ts'

/** Nothing but white space, or nothing but navigation and footer. */
export function empty({ lines, body, masthead }: Suspect): Reason | undefined {
  if (body.length + masthead.opening.length > 0) return undefined
  const blank = lines.every(({ text }) => text === '')
  return {
    code: blank ? 'empty' : 'no-text',
    line: masthead.lines.at(-1)?.number ?? null,
    message: blank ? 'The capture is empty.' : 'There is no text below navigation and headline.',
    fix: 'capture the page again, or delete the file',
  }
}
