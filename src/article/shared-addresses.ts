import { ContentError } from '../errors.ts'
import type { Addressed } from './permalinks.ts'

/** An address, or a former one, belongs to one article alone. */
export function sharedAddresses(articles: readonly Addressed[]): readonly ContentError[] {
  const owners = new Map<string, Addressed>()
  const mistakes: ContentError[] = []
  for (const article of articles) {
    for (const url of [article.url, ...article.aliases]) {
      const owner = owners.get(url)
      if (owner === undefined) owners.set(url, article)
      else mistakes.push(sharedAddress(url, article, owner))
    }
  }
  return mistakes
}

function sharedAddress(url: string, article: Addressed, owner: Addressed): ContentError {
  const isOwn = owner === article
  const other = isOwn ? 'in this article twice' : `that of ${owner.file} too`
  const alias = isOwn ? 'delete the alias' : 'delete the alias in one of the two'
  const isAlias = isOwn || url !== article.url
  return new ContentError(`The address ${url} is ${other}.`, {
    code: 'shared-address',
    place: { file: article.file, line: 1, column: 1 },
    fix: isAlias ? alias : `give one of the two a slug of its own, as in  slug: ${article.slug}-2`,
  })
}
