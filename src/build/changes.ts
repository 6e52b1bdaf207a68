import type { Edition } from '../output/edition.ts'
import { pagesAmong, siteChanges, type Pages, type SiteChanges } from '../publish/site-changes.ts'
import { makeEdition } from './make-edition.ts'
import type { BuildOptions } from './options.ts'
import { Stopwatch } from './stopwatch.ts'
import { withEdition } from './with-edition.ts'

/**
 * What the next publication would change of the site that stands in the output folder. Nothing there
 * changes yet.
 *
 * @throws {ContentErrors} If something in the content is wrong.
 */
export async function nextChanges(options: BuildOptions): Promise<SiteChanges> {
  return withEdition(options, async ({ opened }) => {
    const edition = await opened
    const before = pagesAmong(edition.standing.paths, (file) => edition.standing.read(file))
    const { answers } = await makeEdition(opened, options, new Stopwatch())
    return siteChanges(before, pagesOf(edition, before), answers.redirects)
  })
}

/** Pages that stand already are those of before. */
function pagesOf(edition: Edition, before: Pages): Pages {
  const files = edition.contents.paths()
  const made = pagesAmong(
    files.filter((file) => edition.isNew(file)),
    (file) => edition.readNew(file),
  )
  const all = pagesAmong(files, () => '')
  return new Map(
    Array.from(all, ([address, none]) => {
      return [address, made.get(address) ?? before.get(address) ?? none]
    }),
  )
}
