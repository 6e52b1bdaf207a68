import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Site } from '../archive/archive.ts'
import { picturesShown } from '../images/illustrate.ts'

/**
 * Copies the files of all pictures that are shown. Those of texts that are gone are not.
 *
 * @param made Folder in which the files of pictures are kept between builds.
 */
export function copyPictures({ archive, infoPages }: Site, made: string, staged: string): void {
  const articles = [...archive.articles, ...archive.gone].filter(
    ({ pictures }) => pictures.length > 0,
  )
  const names = picturesShown([...articles, ...infoPages].map(({ body }) => body))
  if (names.length === 0) return
  const folder = join(staged, 'images')
  mkdirSync(folder, { recursive: true })
  for (const name of names) copyFileSync(join(made, name), join(folder, name))
}
