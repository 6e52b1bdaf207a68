import { nearest } from '../content/nearest.ts'
import { quote } from '../content/quote.ts'
import { findInside, namesIn } from '../inside.ts'

/** What is wrong with a picture that a text asks for. */
export interface PictureProblem {
  readonly code: string
  readonly problem: string
  readonly fix: string
}

/** In bytes. */
const largest = 20 * 1024 * 1024

/**
 * The file of a picture, which stands beside the text that shows it.
 *
 * @param src As the editor wrote it.
 * @param folder Folder of the text.
 */
export function findPicture(
  src: string,
  folder: string,
): { readonly path: string } | PictureProblem {
  const isAddress = /^[a-z][a-z0-9+.-]*:/iu.test(src)
  const found = findInside(folder, src)
  if (isAddress || found.kind === 'outside') {
    return {
      code: 'image-elsewhere',
      problem: `The image ${quote(src)} is not beside the article.`,
      fix: 'put the file beside the article and write its name alone, as in  ![…](picture.jpg)',
    }
  }
  if (found.kind !== 'file') {
    return {
      code: 'image-missing',
      problem: `There is no image ${quote(src)} beside the article.`,
      fix: nameMeant(src, folder),
    }
  }
  if (found.size > largest) {
    return {
      code: 'image-size',
      problem: `The image ${quote(src)} has ${Math.ceil(found.size / 1024 / 1024)} MB.`,
      fix: 'make it smaller than 20 MB',
    }
  }
  return { path: found.path }
}

function nameMeant(src: string, folder: string): string {
  const meant = nearest(
    src,
    namesIn(folder).filter((name) => /\.(?!md$)\w+$/iu.test(name)),
  )
  return meant === undefined
    ? 'put the file there, or correct its name'
    : `did you mean  ${meant}  ?`
}
