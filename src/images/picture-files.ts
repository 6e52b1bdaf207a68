import { readFileSync } from 'node:fs'
import type { Metadata } from 'sharp'
import { quote } from '../content/quote.ts'
import { isSystemError } from '../errors.ts'
import { problemOfDrawing } from './drawing.ts'
import { findPicture, type PictureProblem } from './find-picture.ts'
import { makeRenditions, type Renditions } from './renditions.ts'

/** Points of the longest side that every format can hold, at the greatest width that is made. */
const longest = 16_383

/** Points of a picture that can be decoded. */
const most = 16_383 * 16_383

/**
 * All files of a picture, or what is wrong with it.
 *
 * @param src As the editor wrote it.
 * @param beside Folder of the text.
 * @param folder Where the files are made.
 */
export async function renditionsOf(
  src: string,
  beside: string,
  folder: string,
): Promise<Renditions | PictureProblem> {
  const found = findPicture(src, beside)
  if ('problem' in found) return found
  const seen = await problemSeen(src, found.path)
  if (seen !== undefined) return seen
  return makeRenditions(found.path, folder).catch((error: unknown) => {
    if (isSystemError(error)) throw error // the disk is full, say
    return undecodable(src)
  })
}

/** What can be told before a picture is decoded: its size, how many there are, and what it is drawn with. */
async function problemSeen(src: string, path: string): Promise<PictureProblem | undefined> {
  const { default: sharp } = await import('sharp')
  const head = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  if (head?.format === 'svg' || /\.svgz?$/iu.test(path)) {
    const problem = problemOfDrawing(src, path)
    if (problem !== undefined) return problem
  }
  return head === undefined ? undefined : problemOfHead(src, path, head)
}

function problemOfHead(src: string, path: string, head: Metadata): PictureProblem | undefined {
  const { width, height, format, pages = 1 } = head
  if (width > longest || height > longest || width * height > most) {
    return {
      code: 'image-size',
      problem: `The image ${quote(src)} has ${width} × ${height} points.`,
      fix: 'make it at most 16,000 points wide and high',
    }
  }
  if (pages === 1 && !(format === 'png' && isMovingPng(path))) return undefined
  return {
    code: 'image-moves',
    problem: `The image ${quote(src)} moves or has several pages, of which readers would see the first.`,
    fix: 'save the picture that readers are to see as JPEG, PNG or WebP',
  }
}

/** A PNG that moves has a piece of its own for that, before the picture itself. */
function isMovingPng(path: string): boolean {
  const bytes = readFileSync(path)
  const control = bytes.indexOf('acTL')
  return control !== -1 && control < bytes.indexOf('IDAT')
}

function undecodable(src: string): PictureProblem {
  return {
    code: 'image-broken',
    problem: `The image ${quote(src)} cannot be decoded.`,
    fix: 'save it again as JPEG, PNG or WebP',
  }
}
