import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What earlier runs left for later ones. */
export const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/**
 * A folder with what a package holds in a packed form. It is filled by the first run that needs it.
 *
 * @param manifest Address of the `package.json` of the package.
 */
export async function unpackOnce(
  manifest: URL,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const { name, version }: { name: string; version: string } = JSON.parse(
    await readFile(manifest, 'utf8'),
  )
  const folder = join(cache, `${basename(name)}-${version}`)
  if (existsSync(folder)) return folder

  // Unpacked aside, so that a folder of this name is complete, whoever else unpacks meanwhile.
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(`${folder}-`)
  try {
    await fill(staging)
    await rename(staging, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return folder
}
