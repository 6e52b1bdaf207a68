import type { Site } from '../archive/archive.ts'
import { articlePages } from '../routes/article.ts'
import { writeFileAt } from './write-file.ts'

/**
 * Writes the page of each article. They are most of the site, and past Eleventy they cost half the time
 * and a quarter of the memory: it keeps the content of every template until the last one is rendered.
 */
export function writeArticles(site: Site, output: string): void {
  for (const { path, source } of articlePages(site)) writeFileAt(path, source, output)
}
