import type { KeptPassage } from '../../src/search/browser/kept.ts'
import type { Sought } from '../../src/search/browser/passage.ts'
import { tokensOf } from '../../src/search/tokens.ts'
import { slug } from '../../src/slug.ts'

const same = (character: string): string => character

/** What is kept of an article of these passages. Paragraphs are called `p1`, `p2`, …. */
export function passages(
  ...all: readonly (readonly [kind: KeptPassage['kind'], text: string])[]
): readonly KeptPassage[] {
  let location = 0
  let paragraph = 0
  return all.map(([kind, text], index) => {
    if (kind === 'text') paragraph += 1
    const fragments = { headline: '', heading: slug(text), text: `p${paragraph}` }
    const passage = { id: `${fragments[kind]}~${index}`, kind, text, location }
    location += tokensOf(text, same).length
    return passage
  })
}

/** A search for words that Pagefind found wherever they stand, in any case. */
export function seek(article: readonly KeptPassage[], ...words: readonly string[]): Sought {
  const all = article.flatMap(({ text, location }) =>
    tokensOf(text, same).map(({ start, end }, index) => ({
      word: text.slice(start, end).toLowerCase(),
      place: location + index,
    })),
  )
  return {
    words: words.map((word) => all.filter((one) => one.word === word).map(({ place }) => place)),
    typed: new Map(words.map((word) => [word, false])),
  }
}
