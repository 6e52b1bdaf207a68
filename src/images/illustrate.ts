import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { outlineOf } from '../content/outline.ts'
import { splitFrontMatter } from '../content/front-matter.ts'
import { picturesIn, withPictures } from '../content/pictures.ts'
import { decodeUtf8 } from '../content/text.ts'
import { ContentError, ContentErrors } from '../errors.ts'
import { toSource, type Html } from '../html/html.ts'
import type { Base } from '../urls.ts'
import type { PictureProblem } from './find-picture.ts'
import { pictureMarkup } from './markup.ts'
import { renditionsOf } from './picture-files.ts'
import type { Renditions } from './renditions.ts'

/** A rendered text, and the file it was read from. */
interface Illustrated {
  readonly file: string
  readonly body: Html
}

/** Where pictures go, and where they will be asked for. */
export interface Illustrating {
  readonly base: Base
  /** Folder in which the files of pictures are made and kept between builds. */
  readonly folder: string
}

/** Puts the pictures of one text in place. */
export type Illustrator = (body: Html) => Html

/**
 * Texts with their pictures in place, whose files are made.
 *
 * @throws {ContentErrors} With every picture that is missing, too large or broken, at its line.
 */
export async function illustrate<Text extends Illustrated>(
  texts: readonly Text[],
  illustrating: Illustrating,
): Promise<readonly Text[]> {
  const illustrators = await illustratorsOf(texts, illustrating)
  return texts.map((text, index) => ({
    ...text,
    body: illustrators[index]?.(text.body) ?? text.body,
  }))
}

/** For each text what puts its pictures in place, as {@link illustrate} does. */
export async function illustratorsOf(
  texts: readonly Illustrated[],
  illustrating: Illustrating,
): Promise<readonly Illustrator[]> {
  const mistakes: ContentError[] = []
  const illustrators: Illustrator[] = []
  for (const text of texts) illustrators.push(await illustratorOf(text, illustrating, mistakes))
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
  return illustrators
}

async function illustratorOf(
  { file, body }: Illustrated,
  { base, folder }: Illustrating,
  mistakes: ContentError[],
): Promise<Illustrator> {
  const made = new Map<number, Renditions>()
  for (const { src, index } of picturesIn(body)) {
    const renditions = await renditionsOf(src, dirname(file), folder)
    if ('problem' in renditions) mistakes.push(mistakeAt(file, index, renditions))
    else made.set(index, renditions)
  }
  return (text) =>
    withPictures(text, (picture) => pictureMarkup(base, picture, made.get(picture.index) ?? []))
}

/** Where a picture stands in its file, which is looked up only when something is wrong with it. */
function mistakeAt(file: string, index: number, problem: PictureProblem): ContentError {
  const { text, textLine } = splitFrontMatter(decodeUtf8(readFileSync(file), file), file)
  const { line = 1, column = 1 } = outlineOf(text).images[index] ?? {}
  const place = { file, line: line + textLine - 1, column }
  return new ContentError(problem.problem, { ...problem, place })
}

/** Where {@link pictureMarkup} names a file. */
const shownFile = /\/images\/([\w-]+-\d+\.[a-z]+)(?=[ "])/g

/** Names of the files that some texts show, within the folder of pictures. */
export function picturesShown(bodies: readonly Html[]): readonly string[] {
  const names = bodies.flatMap((body) =>
    [...toSource(body).matchAll(shownFile)].map(([, name = '']) => name),
  )
  return [...new Set(names)]
}
