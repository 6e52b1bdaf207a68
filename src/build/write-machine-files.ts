import type { Site } from '../archive/archive.ts'
import { machineFiles } from '../feeds/files.ts'
import { writeFileAt } from './write-file.ts'

/** Writes feeds, sitemaps, tables and the JSON twins of articles. */
export function writeMachineFiles(site: Site, output: string): void {
  for (const { path, content } of machineFiles(site)) writeFileAt(path, content, output)
}
