import { likeness } from '../content/nearest.ts'
import { NearTexts } from '../content/similar/near.ts'
import { shinglesOf } from '../content/similar/shingles.ts'
import { wordsOf } from '../content/similar/fingerprint.ts'
import type { Article } from './article.ts'

/** Headlines of one character in ten are taken for the same. */
const leastLikeness = 0.9

/** An article that another one might repeat. */
export interface Alike {
  readonly article: Article
  readonly what: 'title' | 'text'
  /** From 0 to 1. */
  readonly score: number
}

/**
 * The articles whose headline or text is nearly that of a new one.
 *
 * @param text Markdown; `''` is like no other.
 */
export function alikeTo(
  { title, text }: { readonly title: string; readonly text: string },
  articles: readonly Article[],
): readonly Alike[] {
  return [...titlesLike(title, articles), ...textLike(text, articles)]
}

function titlesLike(title: string, articles: readonly Article[]): readonly Alike[] {
  const wanted = wordsOf(title).join(' ')
  if (wanted === '') return []
  return articles
    .map((article): Alike => {
      const words = wordsOf(article.title).join(' ')
      return { article, what: 'title', score: likeness(wanted, words) }
    })
    .filter(({ score }) => score >= leastLikeness)
}

function textLike(text: string, articles: readonly Article[]): readonly Alike[] {
  const shingles = shinglesOf(text)
  if (shingles.length === 0) return []
  const texts = new NearTexts<Article>()
  for (const article of articles) texts.add(article, shinglesOf(plainText(article)))
  const found = texts.find(shingles)
  return found === undefined ? [] : [{ article: found.owner, what: 'text', score: found.score }]
}

function plainText({ blocks }: Article): string {
  return blocks.map((block) => block.text).join('\n')
}
