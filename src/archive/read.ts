import type { Site } from './archive.ts'
import { ContentErrors } from '../errors.ts'
import { readContent, type ContentInputs } from './content.ts'
import { brokenPromises } from './lock.ts'
import { makeSite, type Purpose } from './site.ts'

/** What a site is made from. */
export interface SiteInputs extends ContentInputs, Purpose {}

/**
 * Reads all content and makes everything of it that pages are made from.
 *
 * @throws {ContentErrors} With every mistake of every file, or every address that was promised and is lost.
 */
export async function readSite(inputs: SiteInputs): Promise<Site> {
  const site = makeSite(await readContent(inputs), inputs)
  const lost = brokenPromises(inputs.content, [...site.archive.articles, ...site.archive.gone])
  if (lost.length > 0) throw new ContentErrors(lost)
  return site
}
