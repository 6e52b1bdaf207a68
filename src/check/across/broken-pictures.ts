import { dirname } from 'node:path'
import { ContentError } from '../../errors.ts'
import { findPicture, undecodable } from '../../images/find-picture.ts'
import { makeRenditions } from '../../images/renditions.ts'
import type { Facts } from '../facts.ts'

/**
 * Pictures are decoded as the build does it, which keeps their files: a picture may break without a
 * change of the article that shows it.
 *
 * @param folder In which the files of pictures are kept.
 */
export async function checkPictures(
  articles: readonly Facts[],
  folder: string,
): Promise<readonly ContentError[]> {
  const mistakes: ContentError[] = []
  for (const { file, pictures } of articles) {
    for (const { src, line, column } of pictures) {
      const found = findPicture(src, dirname(file))
      if ('problem' in found) continue // reported with the text
      await makeRenditions(found.path, folder).catch(() => {
        const { problem, ...rest } = undecodable(src)
        mistakes.push(new ContentError(problem, { ...rest, place: { file, line, column } }))
      })
    }
  }
  return mistakes
}
