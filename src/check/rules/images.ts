import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Outline } from '../../content/outline.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** In bytes. */
const largest = 20 * 1024 * 1024

/** An image says what it shows, stands beside its article, and is not larger than 20 MB. */
export function checkImages(subject: Subject): readonly ContentError[] {
  return subject.outline.images.flatMap((image) => [
    ...checkAlt(image, subject),
    ...checkFile(image, subject),
  ])
}

type Image = Outline['images'][number]

function checkAlt({ alt, src, ...spot }: Image, { placeOf }: Subject): readonly ContentError[] {
  if (alt !== '') return []
  return [
    new ContentError(`The image ${quote(src)} has no text for those who cannot see it.`, {
      code: 'image-alt',
      place: placeOf(spot),
      fix: `say what it shows, as in  ![A postman on a ferry](${src})`,
    }),
  ]
}

function checkFile({ src, ...spot }: Image, { folder, placeOf }: Subject): readonly ContentError[] {
  const place = placeOf(spot)
  if (/^([a-z]+:|\/)/iu.test(src)) {
    return [
      new ContentError(`The image ${quote(src)} is not beside the article.`, {
        code: 'image-elsewhere',
        place,
        fix: 'put the file beside the article and write its name alone, as in  ![…](picture.jpg)',
      }),
    ]
  }
  const size = sizeOf(resolve(folder, decodeURI(src)))
  if (size === undefined) {
    return [
      new ContentError(`There is no image ${quote(src)} beside the article.`, {
        code: 'image-missing',
        place,
        fix: 'put the file there, or correct its name',
      }),
    ]
  }
  if (size <= largest) return []
  const megabytes = Math.ceil(size / 1024 / 1024)
  return [
    new ContentError(`The image ${quote(src)} has ${megabytes} MB.`, {
      code: 'image-size',
      place,
      fix: 'make it smaller than 20 MB',
    }),
  ]
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : undefined
}
