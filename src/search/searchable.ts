import { collapsed } from '../white-space.ts'
import { recalling } from './recall.ts'
import { isUnspaced, tokensOf, type Fold, type Token } from './tokens.ts'

/**
 * What stands between white space and is more than one word of ASCII with punctuation around it. All else,
 * which is most of a text in English, is indexed as it is written, and need not be looked at word by word.
 */
export const unusual = /(?<!\S)(?![!-/:-@[-`{-~]*[0-9A-Za-z]+[!-/:-@[-`{-~]*(?!\S))\S+/g

/** A text as it is put into the index: its words, parted by single spaces. */
export function searchable(text: string, fold: Fold): string {
  const single = collapsed(text.replaceAll('\uFEFF', ''))
  const indexed = single.replace(unusual, (some) =>
    isUnspaced(some) ? inWords(tokensOf(some, fold)) : withoutRuns(some),
  )
  return indexed === single ? single : collapsed(indexed)
}

const withoutRuns = recalling((some) => inWords(tokensOf(some, (character) => character)))

function inWords(tokens: readonly Token[]): string {
  return tokens.map(({ word }) => word).join(' ')
}
