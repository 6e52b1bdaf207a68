import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'

/** An image says what it shows. */
export function checkImages({ outline, placeOf }: Subject): readonly ContentError[] {
  return outline.images
    .filter(({ alt }) => alt === '')
    .map(
      ({ src, ...spot }) =>
        new ContentError(`The image ${quote(src)} has no text for those who cannot see it.`, {
          code: 'image-alt',
          place: placeOf(spot),
          fix: `say what it shows, as in  ![A postman on a ferry](${src})`,
        }),
    )
}
