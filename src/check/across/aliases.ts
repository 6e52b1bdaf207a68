import { ContentError } from '../../errors.ts'
import type { Facts } from '../facts.ts'

/**
 * A former address of an article leads to it, so nothing else may stand there.
 *
 * @param hasPage Whether the site has a page at a path that is no article's.
 */
export function checkAliases(
  articles: readonly Facts[],
  hasPage: (path: string) => boolean,
): readonly ContentError[] {
  return articles.flatMap(({ file, aliases }) =>
    aliases.filter(hasPage).map(
      (alias) =>
        new ContentError(`The alias ${alias} is the address of another page of the site.`, {
          code: 'shared-address',
          place: { file, line: 1, column: 1 },
          fix: 'delete the alias',
        }),
    ),
  )
}
