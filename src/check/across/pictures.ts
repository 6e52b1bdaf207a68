import { dirname } from 'node:path'
import type { Spot } from '../../content/outline.ts'
import { ContentError } from '../../errors.ts'
import { renditionsOf } from '../../images/picture-files.ts'

/** A picture that a text asks for, and where in its file. */
export type PictureSpot = Spot & { readonly src: string }

/** A text file with the pictures that it asks for. */
export interface Illustrated {
  readonly file: string
  readonly pictures: readonly PictureSpot[]
}

/**
 * Pictures stand beside their text, and are decoded as the build does it, which keeps their files. A picture
 * may go or break without a change of the text that shows it.
 *
 * @param folder In which the files of pictures are kept.
 */
export async function checkPictures(
  texts: readonly Illustrated[],
  folder: string,
): Promise<readonly ContentError[]> {
  const mistakes: ContentError[] = []
  for (const { file, pictures } of texts) {
    for (const { src, line, column } of pictures) {
      const found = await renditionsOf(src, dirname(file), folder)
      if (!('problem' in found)) continue
      mistakes.push(new ContentError(found.problem, { ...found, place: { file, line, column } }))
    }
  }
  return mistakes
}
