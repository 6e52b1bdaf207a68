import type { Block } from '../content/markdown.ts'
import type { Mention } from './match.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import type { Entry } from './vocabulary.ts'

/** A sentence that mentions an entry, and where in the article it stands. */
export interface Quotation {
  readonly entry: Entry
  /** Fragment of the heading or paragraph: `p3`. */
  readonly block: string
  /** Plain text, of a heading the whole of it. */
  readonly sentence: string
  /** The mentions within the sentence, as offsets in UTF-16 units, in order. */
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly start: number
  /** Offset after the last unit. */
  readonly end: number
}

/** What a block mentions, by its place. */
export type MentionsOf = (block: Block) => readonly Mention[]

/**
 * The sentences of a text that mention entries of the vocabulary, in order.
 * A sentence that mentions an entry twice is one quotation with two marks.
 */
export function quotationsIn(
  blocks: readonly Block[],
  mentionsOf: MentionsOf,
): readonly Quotation[] {
  return blocks.flatMap((block) => quotationsOfBlock(block, mentionsOf(block)))
}

function quotationsOfBlock(block: Block, mentions: readonly Mention[]): readonly Quotation[] {
  if (mentions.length === 0) return []
  const sentences = block.level === 0 ? sentencesOf(block.text) : [{ text: block.text, start: 0 }]
  const quotations = new Map<string, Quotation & { readonly marks: Mark[] }>()
  for (const { entry, start, end } of mentions) {
    const sentence = sentenceAt(sentences, start)
    const key = `${sentence.start} ${entry.url}`
    const quotation = quotations.get(key) ?? {
      entry,
      block: block.id,
      sentence: sentence.text,
      marks: [],
    }
    quotations.set(key, quotation)
    // A name with a full stop in it may reach beyond the end of what was taken for its sentence.
    const markEnd = Math.min(end - sentence.start, sentence.text.length)
    quotation.marks.push({ start: start - sentence.start, end: markEnd })
  }
  return [...quotations.values()]
}

function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence {
  const found = sentences.findLast((sentence) => sentence.start <= offset)
  if (found === undefined) throw new Error(`No sentence holds offset ${offset}.`)
  return found
}
