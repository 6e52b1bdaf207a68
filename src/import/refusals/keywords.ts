import type { Reason } from '../reasons.ts'
import { endsSentence, isProse } from '../text/prose.ts'
import type { Suspect } from './suspect.ts'

const longest = 2000

const named = /^(?:key ?words?|tags?|topics?|关键词|關鍵詞|关键字|關鍵字|标签|標籤) ?[:：]/iu

/** Four entries or more between commas, none of them long. */
function isEnumeration(text: string): boolean {
  if (text.length > longest || endsSentence(text) || text.includes('|')) return false
  const entries = text.split(/[,，、;；]/u)
  return entries.length >= 4 && entries.every((entry) => entry !== '' && entry.length <= 40)
}

/** Nothing but keywords: one line of words between commas, or a line that says so. */
export function keywords({ body, masthead }: Suspect): Reason | undefined {
  const said = [...masthead.lines, ...body]
  if (said.length === 0 || said.length > 8) return undefined
  if (said.some(({ text }) => isProse(text)) || body.some(({ text }) => endsSentence(text)))
    return undefined
  const first = said.find(({ text }) => named.test(text) || isEnumeration(text))
  if (first === undefined) return undefined
  return {
    code: 'keywords',
    line: first.number,
    message: 'There are keywords here, but no sentence.',
    fix: 'capture the page itself, or delete the file',
  }
}
