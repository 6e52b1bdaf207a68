import type { Reason } from '../reasons.ts'
import { endsSentence } from '../text/prose.ts'
import type { Suspect } from './suspect.ts'

const named = /^(?:key ?words?|tags?|topics?|关键词|關鍵詞|关键字|關鍵字|标签|標籤) ?[:：]/iu

/** Nothing but keywords: one line of words between commas, or a line that says so. */
export function keywords({ body }: Suspect): Reason | undefined {
  const isList = (text: string): boolean =>
    named.test(text) ||
    (/^[^,，、;；]{1,40}(?:[,，、;；] ?[^,，、;；]{1,40}){3,}$/u.test(text) && !endsSentence(text))
  if (body.length === 0 || body.length > 6) return undefined
  if (!body.some(({ text }) => isList(text)) || body.some(({ text }) => endsSentence(text)))
    return undefined
  return {
    code: 'keywords',
    line: body[0]?.number ?? null,
    message: 'There are keywords here, but no sentence.',
    fix: 'capture the page itself, or delete the file',
  }
}
