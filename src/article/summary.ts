import type { Block } from '../content/markdown.ts'

const longest = 240

/** To make one takes longer than to use it. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The first sentences of a text, for lists and descriptions: as many whole ones as fit into 240
 * characters, or else the beginning of the first, cut after a word.
 */
export function summaryOf(blocks: readonly Block[]): string {
  const paragraph = blocks.find((block) => block.level === 0 && /\p{Letter}/u.test(block.text))
  if (paragraph === undefined) return ''
  const { text } = paragraph
  if (text.length <= longest) return text

  let summary = ''
  for (const { segment } of sentences.segment(text)) {
    if (summary.length + segment.trimEnd().length > longest) break
    summary += segment
  }
  return summary.trim() === '' ? cut(text) : summary.trim()
}

function cut(text: string): string {
  const beginning = text.slice(0, longest)
  const lastSpace = beginning.lastIndexOf(' ')
  // Chinese has no spaces to cut at, and a half of a surrogate pair is no character.
  const whole = lastSpace > longest / 2 ? beginning.slice(0, lastSpace) : beginning.toWellFormed()
  return `${whole.replace(/[\s,;:、，；：\ufffd]+$/u, '')} …`
}
