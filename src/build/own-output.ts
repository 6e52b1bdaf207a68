import { readdirSync } from 'node:fs'
import { manifestFile } from '../publish/manifest.ts'

/**
 * Whether a build may have a folder for its own, and so delete what it did not make: one that does not
 * exist or is empty, or one that holds a site, as its manifest tells.
 */
export function mayBeOutput(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    return names.length === 0 || names.includes(manifestFile)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}
