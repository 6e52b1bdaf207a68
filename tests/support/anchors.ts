import type { Anchor } from '../../src/search/browser/pagefind.ts'
import type { Sought } from '../../src/search/browser/passage.ts'
import { searchable, tokensOf } from '../../src/search/tokens.ts'
import { slug } from '../../src/slug.ts'

const same = (character: string): string => character

/** What Pagefind keeps of an article of these passages. Paragraphs are called `p1`, `p2`, …. */
export function anchors(
  ...passages: readonly (readonly [element: string, text: string])[]
): readonly Anchor[] {
  let location = 0
  let paragraph = 0
  return passages.map(([element, written], index) => {
    if (element === 'p') paragraph += 1
    const fragment = { h1: '', h2: slug(written) }[element] ?? `p${paragraph}`
    const text = searchable(written, same)
    const anchor = { element, id: `${fragment}~${index}`, text, location }
    location += tokensOf(written, same).length
    return text === written ? anchor : { ...anchor, title: written }
  })
}

/** A search for words that Pagefind found wherever they stand, in any case. */
export function seek(article: readonly Anchor[], ...words: readonly string[]): Sought {
  const all = article.flatMap((anchor) => {
    const text = anchor.title ?? anchor.text
    return tokensOf(text, same).map(({ start, end }, index) => ({
      word: text.slice(start, end).toLowerCase(),
      place: anchor.location + index,
    }))
  })
  return {
    words: words.map((word) => all.filter((one) => one.word === word).map(({ place }) => place)),
    typed: new Set(words),
  }
}
