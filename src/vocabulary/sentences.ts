const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * What ends in a full stop without ending a sentence, where the segmenter's rules of Unicode (UAX 29)
 * would break if a capital or a digit follows: `Mr. Liu`, `No. 5`, `Co. Ltd`, `U.S. Post`, `J. Smith`.
 */
const abbreviation =
  /(?:^|[\s(“‘"'])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Hon|No|Nos|Vol|Fig|Co|Inc|Corp|vs|cf|ca|approx|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u

/** The number of a list, which is part of what it counts: `5. `. */
const bareNumber = /^[\d\s.)]+$/u

/** A sentence and where in its text it begins, white space around it left out. */
export interface Sentence {
  readonly text: string
  /** Offset of the first UTF-16 unit. */
  readonly start: number
}

/** Splits a paragraph into its sentences, in order. Every letter of it is in one of them. */
export function sentencesOf(paragraph: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.length
    const text = paragraph.slice(start, end)
    if (end < paragraph.length && !endsSentence(text)) continue
    if (text.trim() !== '') sentences.push(trimmed(text, start))
    start = end
  }
  return sentences
}

function endsSentence(text: string): boolean {
  return !abbreviation.test(text) && !bareNumber.test(text)
}

function trimmed(text: string, start: number): Sentence {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) }
}
