import type { Archive } from '../archive/archive.ts'
import { readCapture } from '../article/capture.ts'
import { collecting, ContentErrors, type ContentError } from '../errors.ts'
import type { Path } from '../urls.ts'

/** A capture as it is published. */
export interface PublishedCapture {
  readonly path: Path
  readonly bytes: Uint8Array
}

/**
 * Captures stand at `/sources/SHA256.txt`, byte for byte. An article that was removed has none.
 *
 * @throws {ContentErrors} If a capture is missing, is not the one that was imported, or lies outside
 *   of the content.
 */
export function* publishedCaptures(
  { articles, gone }: Pick<Archive, 'articles' | 'gone'>,
  content: string,
): Generator<PublishedCapture> {
  const mistakes: ContentError[] = []
  for (const { file, provenance } of [...articles, ...gone]) {
    if (provenance === null) continue
    const bytes = collecting(mistakes, () => readCapture(provenance, content, file))
    if (bytes !== undefined) yield { path: `/sources/${provenance.sha256}.txt`, bytes }
  }
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
}
