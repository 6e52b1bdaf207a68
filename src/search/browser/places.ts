import type { Anchor } from './pagefind.ts'
import { findIn, fragmentOf, textDirective, worth, type Sought } from './passage.ts'

/** A heading within an article under which words were found. */
export interface Place {
  readonly heading: string
  /** Address on the article's page, from the `#` on. */
  readonly link: string
}

const most = 4

/** The headings under which most of what was looked for stands, in their order. */
export function placesOf(anchors: readonly Anchor[], sought: Sought): readonly Place[] {
  const sections = sectionsOf(anchors).map((section) => {
    const passages = section.map((anchor) => findIn(anchor, sought))
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
        heading: heading.title ?? heading.text,
        link: fragmentOf(heading) + (passage === undefined ? '' : textDirective(passage, first)),
      }
    })
}

/** The anchors from each heading to the next. */
function sectionsOf(anchors: readonly Anchor[]): readonly (readonly [Anchor, ...Anchor[]])[] {
  const sections: [Anchor, ...Anchor[]][] = []
  for (const anchor of anchors) {
    if (anchor.element === 'h2') sections.push([anchor])
    else sections.at(-1)?.push(anchor)
  }
  return sections
}
