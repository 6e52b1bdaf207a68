import type { KeptPassage } from './kept.ts'
import { findIn, fragmentOf, textDirective, worth, type Sought } from './passage.ts'

/** A heading within an article under which words were found. */
export interface Place {
  readonly heading: string
  /** Address on the article's page, from the `#` on. */
  readonly link: string
}

const most = 4

/** The headings under which most of what was looked for stands, in their order. */
export function placesOf(kept: readonly KeptPassage[], sought: Sought): readonly Place[] {
  const sections = sectionsOf(kept).map((section) => {
    const passages = section.map((one) => findIn(one, sought))
    const value = worth(passages.flatMap(({ found }) => [...found.values()]))
    return { heading: section[0], passages, value }
  })
  const things = Math.max(...sections.map(({ value }) => Math.floor(value / 1000)))
  const best = new Set(
    sections
      .filter(({ value }) => value > 0 && Math.floor(value / 1000) === things)
      .toSorted((a, b) => b.value - a.value)
      .slice(0, most),
  )
  return sections
    .filter((section) => best.has(section))
    .map(({ heading, passages }) => {
      const passage = passages.find(({ found }) => found.size > 0)
      const [first = 0] = passage?.found.keys() ?? []
      return {
        heading: heading.text,
        link: fragmentOf(heading) + (passage === undefined ? '' : textDirective(passage, first)),
      }
    })
}

/** The passages from each heading to the next. */
function sectionsOf(
  kept: readonly KeptPassage[],
): readonly (readonly [KeptPassage, ...KeptPassage[]])[] {
  const sections: [KeptPassage, ...KeptPassage[]][] = []
  for (const one of kept) {
    if (one.kind === 'heading') sections.push([one])
    else sections.at(-1)?.push(one)
  }
  return sections
}
