import type { Fragment } from './pagefind.ts'

/** What the index has of an article, for results to show. */
export interface KeptArticle {
  /** With the path of the base. */
  readonly url: string
  /** The headline first. */
  readonly passages: readonly KeptPassage[]
}

/** A passage of an article. */
export interface KeptPassage {
  /** The fragment on the article's page, a tilde, and a number or the name of a headline. */
  readonly id: string
  readonly kind: 'headline' | 'heading' | 'text'
  /** As written. */
  readonly text: string
  /** How many words of the article stand before it. */
  readonly location: number
}

/** Cuts the passages from the words of an article: each has those up to the next one. */
export function keptArticle({ url, content, anchors }: Fragment): KeptArticle {
  const words = content.split(' ')
  return {
    url,
    passages: anchors.map(({ id, element, title, location }, index) => {
      const text = title ?? words.slice(location, anchors[index + 1]?.location).join(' ')
      return { id, kind: kindOf(element), text, location }
    }),
  }
}

/** By the element that stands before it, as `src/search/document.ts` puts it there. */
function kindOf(element: string): KeptPassage['kind'] {
  if (element === 'wbr') return 'headline'
  return element === 'hr' ? 'heading' : 'text'
}
