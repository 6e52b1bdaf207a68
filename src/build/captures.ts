import { hash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Archive } from '../archive/archive.ts'
import type { Provenance } from '../article/article.ts'
import { collecting, ContentError, ContentErrors } from '../errors.ts'
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
function readCapture({ file, sha256 }: Provenance, content: string, article: string): Buffer {
  const mistake = (problem: string, code: string, fix: string): ContentError =>
    new ContentError(problem, { code, place: { file: article }, fix })
  const path = realPath(join(content, file))
  if (path === undefined) {
    throw mistake(
      `The capture ${file} is not there.`,
      'missing-capture',
      `put it back at  ${file}  in the content folder, or delete the field provenance`,
    )
  }
  if (!path.startsWith(`${realPath(content)}${sep}`)) {
    throw mistake(
      `The capture ${file} lies outside of the content folder.`,
      'capture-outside',
      'put the capture itself into  sources/  of the content folder, and no link to it',
    )
  }
  const bytes = readFileSync(path)
  if (hash('sha256', bytes) === sha256) return bytes
  throw mistake(
    `The capture ${file} is no longer the one that was imported.`,
    'changed-capture',
    `put back the file whose SHA-256 is ${sha256}`,
  )
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
