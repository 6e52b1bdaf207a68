import type { Site } from './archive.ts'
import { readContent, type ContentInputs } from './content.ts'
import { makeSite, type Purpose } from './site.ts'

/** What a site is made from. */
export interface SiteInputs extends ContentInputs, Purpose {}

/**
 * Reads all content and makes everything of it that pages are made from.
 *
 * @throws {ContentErrors} With every mistake of every file.
 */
export async function readSite(inputs: SiteInputs): Promise<Site> {
  return makeSite(await readContent(inputs), inputs)
}
