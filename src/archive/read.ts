import type { Assets, Site } from './archive.ts'
import { ContentErrors } from '../errors.ts'
import { readContent, type ContentInputs } from './content.ts'
import { illustrated } from './illustrated.ts'
import { brokenPromises } from './lock.ts'
import { makeSite, type Purpose } from './site.ts'

/** What a site is made from. */
export interface SiteInputs extends ContentInputs, Omit<Purpose, 'assets'> {
  /** Waited for only when the content is read. */
  readonly assets: Assets | Promise<Assets>
  /** Folder in which the files of pictures are made and kept between builds. */
  readonly pictures: string
}

/**
 * Reads all content and makes everything of it that pages are made from.
 *
 * @throws {ContentErrors} With every mistake of every file, or every address that was promised and is lost.
 */
export async function readSite(inputs: SiteInputs): Promise<Site> {
  const content = await illustrated(await readContent(inputs), inputs.pictures)
  const site = makeSite(content, { ...inputs, assets: await inputs.assets })
  const lost = brokenPromises(inputs.content, [...site.archive.articles, ...site.archive.gone])
  if (lost.length > 0) throw new ContentErrors(lost)
  return site
}
