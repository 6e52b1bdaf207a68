import { relative } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import type { Site } from '../archive/archive.ts'

/**
 * Renders all pages of a site into a folder.
 *
 * @param root The project's folder, which must be the working folder: Eleventy knows no other.
 */
export async function renderSite(site: Site, root: string, output: string): Promise<void> {
  const eleventy = new Eleventy('src/routes', relative(root, output), {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: (config) => config.addGlobalData('site', site),
  })
  eleventy.disableLogger()
  await eleventy.write()
}
