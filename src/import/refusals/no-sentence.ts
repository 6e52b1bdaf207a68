import type { Reason } from '../reasons.ts'
import { endsSentence, isFactSheet, isProse, wordCount } from '../text/prose.ts'
import type { Suspect } from './suspect.ts'

/** A few words, and no sentence among them. */
export function noSentence({ body, masthead }: Suspect): Reason | undefined {
  const texts = [...masthead.opening, ...body].map(({ text }) => text)
  const isText = (text: string): boolean =>
    isProse(text) || wordCount(text) > 20 || (endsSentence(text) && wordCount(text) >= 4)
  if (texts.some(isText) || (masthead.headline !== undefined && isFactSheet(texts)))
    return undefined
  return {
    code: 'no-sentence',
    line: body[0]?.number ?? null,
    message: 'There is no sentence in the text.',
    fix: 'capture the whole page, or delete the file',
  }
}
