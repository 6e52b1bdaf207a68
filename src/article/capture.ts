import { hash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitFrontMatter } from '../content/front-matter.ts'
import { readUtf8 } from '../content/text.ts'
import { ContentError, type Place } from '../errors.ts'
import { findInside } from '../inside.ts'
import type { Provenance } from './article.ts'

/** Whether a content folder keeps captures, which are published beside the articles. A link that leads nowhere counts. */
export function keepsCaptures(content: string): boolean {
  return lstatSync(join(content, 'sources'), { throwIfNoEntry: false }) !== undefined
}

/**
 * The capture that an article was made from, byte for byte; `undefined` if the content keeps none.
 *
 * @param content Folder of the content.
 * @param article File of the article, which messages name.
 * @throws {ContentError} If the capture is missing, is not the one that was imported, or lies outside of
 *   the content.
 */
export function readCapture(
  { file, sha256 }: Pick<Provenance, 'file' | 'sha256'>,
  content: string,
  article: string,
): Buffer | undefined {
  const mistake = (problem: string, code: string, fix: string): ContentError =>
    new ContentError(problem, { code, place: placeOfCapture(article), fix })
  const found = findInside(content, file)
  if (found.kind === 'outside') {
    throw mistake(
      `The capture ${file} lies outside of the content folder.`,
      'capture-outside',
      'put the capture itself into  sources/  of the content folder, and no link to it, or delete the field provenance',
    )
  }
  if (!keepsCaptures(content)) return undefined
  if (found.kind !== 'file') {
    throw mistake(
      `The capture ${file} is not there.`,
      'missing-capture',
      `put it back at  ${file}  in the content folder, or delete the field provenance`,
    )
  }
  const bytes = readFileSync(found.path)
  if (hash('sha256', bytes) === sha256) return bytes
  throw mistake(
    `The capture ${file} is no longer the one that was imported.`,
    'changed-capture',
    `put back the file whose SHA-256 is ${sha256}`,
  )
}

/** Where an article names its capture, which is looked up only when something is wrong with it. */
function placeOfCapture(article: string): Place {
  try {
    const { fields } = splitFrontMatter(readUtf8(article, article), article)
    return fields.placeOf(['provenance', 'file'])
  } catch {
    return { file: article } // it was changed meanwhile
  }
}
