import { relative } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import type { Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'

/** What routes find in their data. */
export interface RouteData {
  readonly site: Site
  readonly search: SearchPageData
}

/**
 * Renders all pages of a site into a folder.
 *
 * @param root The project's folder, which must be the working folder: Eleventy knows no other.
 */
export async function renderSite(
  { site, search }: RouteData,
  root: string,
  output: string,
): Promise<void> {
  const eleventy = new Eleventy('src/routes', relative(root, output), {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: (config) => {
      config.addGlobalData('site', site)
      config.addGlobalData('search', search)
    },
  })
  eleventy.disableLogger()
  await eleventy.write()
}
