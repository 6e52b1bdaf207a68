import type { Clause } from './query.ts'

/** What a question begins with. */
const asks = /^(?:who|whom|whose|what|which|when|where|why|how)(?:['’]s)?$/i

/** What else stands in one, and says nothing of what is asked for. */
const fills =
  /^(?:many|much|long|is|are|was|were|do|does|did|ha[sd]|have|can|should|the|an?|to|of|in|on|at|for|by|i)$/i

/** The same in Chinese, in either script. */
const asksInChinese =
  /[谁誰]是|是[谁誰]|[什甚][么麼]时候|[什甚][么麼]時候|[为為][什甚][么麼]|[什甚][么麼]是|是[什甚][么麼]|在?哪[里裡裏]|怎[么麼样樣]+|如何|多少|[吗嗎呢]$/gu

/**
 * The clauses of a query without words that only ask: *who is*, *how many*, 是谁. Between quotation marks they mean
 * what they say, and so they do if there is nothing else.
 */
export function withoutQuestion(clauses: readonly Clause[]): readonly Clause[] {
  const [first] = clauses
  const isQuestion = first !== undefined && isAsking(first) && !isName(first, clauses)
  const left = clauses.flatMap((one) => {
    if (!isWord(one)) return [one]
    if (isQuestion && (isAsking(one) || fills.test(one.text))) return []
    const texts = one.text.split(asksInChinese).filter(Boolean)
    return texts.map((text) => ({ ...one, text }))
  })
  return left.length === 0 ? clauses : left
}

function isAsking(clause: Clause): boolean {
  return isWord(clause) && asks.test(clause.text)
}

function isWord({ exact, excluded }: Clause): boolean {
  return !exact && !excluded
}

/** The World Health Organization, unless everything is in capitals. */
function isName({ text }: Clause, clauses: readonly Clause[]): boolean {
  return text === 'WHO' && clauses.some((one) => one.text !== one.text.toUpperCase())
}
