import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ContentError, ContentErrors } from '../errors.ts'
import { outputFile, type Base } from '../urls.ts'
import type { Answers } from './answers.ts'
import { headerRules } from './headers.ts'
import { hostFiles } from './hosts/hosts.ts'
import { findBrokenLinks } from './links.ts'
import { writeManifest } from './manifest.ts'

/**
 * Makes a folder of pages one that can be published: its links are whole, hosts find their files, and
 * a manifest lists all of it.
 *
 * @param files Paths of all files of the folder, relative to it.
 * @throws {ContentErrors} With every link that leads nowhere, and every alias that is a page.
 */
export function makePublishable(
  folder: string,
  files: readonly string[],
  base: Base,
  answers: Answers,
): void {
  findBrokenLinks(base, folder, files)
  findHiddenPages(files, answers)
  const written = hostFiles({ base, answers, rules: headerRules(answers), files })
  for (const { path, content } of written) {
    const file = join(folder, outputFile(path))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  const all = [...files, ...written.map(({ path }) => outputFile(path))]
  writeManifest(folder, all, { base, answers })
}

/** An alias leads away from its address, so that a page there could never be seen. */
function findHiddenPages(files: readonly string[], { redirects }: Answers): void {
  const present = new Set(files)
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
