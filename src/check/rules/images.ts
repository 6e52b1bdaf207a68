import type { Outline } from '../../content/outline.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import { findPicture } from '../../images/find-picture.ts'
import type { Subject } from '../subject.ts'

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
  const found = findPicture(src, folder)
  if ('path' in found) return []
  return [new ContentError(found.problem, { ...found, place: placeOf(spot) })]
}
