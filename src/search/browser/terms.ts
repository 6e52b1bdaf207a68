import { plainWord } from '../plain-word.ts'
import { hasHan, tokensOf, type Fold } from '../tokens.ts'

/** The words of a clause as they are in the index. A run of Han is found by its pairs alone. */
export function termsOf(text: string, fold: Fold): readonly string[] {
  const tokens = tokensOf(text, fold)
  return tokens
    .filter(({ end }, at) => tokens[at - 1]?.end !== end)
    .map(({ word, start, end }) => (hasHan(word) ? word : plainWord(text.slice(start, end))))
}
