import { nearest } from '../../content/nearest.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** A topic outside the vocabulary is allowed, one that is almost in it is a mistake. */
export function checkTopics({ article, fields, vocabulary }: Subject): readonly ContentError[] {
  if (article === null) return []
  const known = new Map<string, string>()
  for (const { name, aliases } of vocabulary.topics) {
    for (const text of [name, ...aliases]) known.set(text.toLowerCase(), name)
  }
  return article.topics.flatMap((topic, index) => {
    if (known.has(topic.toLowerCase())) return []
    const meant = nearest(topic, known.keys())
    if (meant === undefined) return []
    return [
      new ContentError(`The vocabulary has no topic ${quote(topic)}.`, {
        code: 'unknown-topic',
        place: fields.placeOf(['topics', index]),
        fix: `did you mean  ${known.get(meant) ?? meant}  ?`,
      }),
    ]
  })
}
