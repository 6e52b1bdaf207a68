import { ContentError, ContentErrors } from '../errors.ts'
import { outputFile, type Base } from '../urls.ts'
import type { Answers } from './answers.ts'
import { headerRules } from './headers.ts'
import type { HostFile } from './hosts/host.ts'
import { hostFiles } from './hosts/hosts.ts'

/**
 * What hosts must find beside the pages of a site, so that it can be published.
 *
 * @param files Paths of all files of the site, relative to its folder.
 * @throws {ContentErrors} With every alias that is a page, and so could never be seen.
 */
export function filesForHosts(
  files: readonly string[],
  base: Base,
  answers: Answers,
): readonly HostFile[] {
  findHiddenPages(new Set(files), answers)
  return hostFiles({ base, answers, rules: headerRules(answers), files })
}

/** An alias leads away from its address, so that a page there could never be seen. */
function findHiddenPages(present: ReadonlySet<string>, { redirects }: Answers): void {
  const mistakes = redirects
    .filter(({ from }) => present.has(outputFile(from)))
    .map(
      ({ from, to }) =>
        new ContentError(`The alias ${from} of ${to} is the address of a page.`, {
          code: 'alias-is-page',
          place: { file: outputFile(from) },
          fix: `delete the alias  ${from}  in the article at ${to}`,
        }),
    )
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
}
