import { statSync } from 'node:fs'
import type { ImageOptions } from '@11ty/eleventy-img'

/** One file of a picture: in one format, of one width. */
export interface Rendition {
  readonly width: number
  readonly height: number
  /** Name within the folder of pictures. */
  readonly filename: string
  /** Media type, as `source` takes it. */
  readonly sourceType: string
}

/** A picture in every format and width, the narrowest first. The last format is the one that every browser reads. */
export type Renditions = readonly (readonly Rendition[])[]

/** In pixels: of a phone, of the column of text, and of that column on a screen of twice the density. */
const widths = [480, 800, 1600]

/** JPEG has no transparency, and what was drawn for white paper cannot be read on a dark page. */
const whiteGround: Partial<ImageOptions> = {
  manualCacheKey: 'white ground',
  transform: (picture) => picture.flatten({ background: '#fff' }),
}

/**
 * Makes all files of a picture in a folder, unless they are there. What a camera wrote into the file,
 * such as the place, is in none of them.
 *
 * @throws {Error} If the file cannot be decoded.
 */
export async function makeRenditions(file: string, folder: string): Promise<Renditions> {
  // They take a tenth of a second to load, and most builds make no picture.
  const [{ default: image }, { default: sharp }] = await Promise.all([
    import('@11ty/eleventy-img'),
    import('sharp'),
  ])
  // With several threads the bytes of AVIF depend on how many there are, and so on the machine.
  sharp.concurrency(1)
  const { hasAlpha } = await sharp(file).metadata()
  const made = await image(file, {
    ...(hasAlpha && whiteGround),
    widths,
    formats: ['avif', 'webp', 'jpeg'],
    outputDir: folder,
    urlPath: '/images/',
    // The package remembers a picture by its name and its size, and this makes one that changed another.
    changed: statSync(file).mtimeMs,
    fixOrientation: true,
    filenameFormat: (id, _src, width, format) => `${id}-${width}.${format}`,
  })
  return Object.values(made)
    .filter((renditions) => renditions.length > 0)
    .map((renditions) => renditions.toSorted((a, b) => a.width - b.width))
}
