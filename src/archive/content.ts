import { lstatSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { Article } from '../article/article.ts'
import { keepsCaptures } from '../article/capture.ts'
import { loadArticles, type ArticleLoader } from '../article/load.ts'
import { readSource, type ArticleReader } from '../article/read.ts'
import { readTextInside } from '../content/text.ts'
import type { IsoDay } from '../dates.ts'
import { collecting, ContentError, ContentErrors, mistakesOf } from '../errors.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { readNewsroom } from '../newsroom/read.ts'
import type { Base } from '../urls.ts'
import { readVocabulary } from '../vocabulary/read.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { InfoPage } from './archive.ts'
import { readInfoPage } from './info-page.ts'

/** Where the content is. */
export interface ContentFolders {
  /** Folder that holds `articles`, and what else of the content is the editor's own. */
  readonly content: string
  /** The project's own content, for what is missing in `content`. */
  readonly fallback: string
}

/** A text file, as messages name it, and how it is read. */
interface TextSource {
  readonly file: string
  /** @throws {ContentError} If it leads out of the content, or cannot be read. */
  readonly text: () => string
}

/** What content is read for. */
export interface ContentInputs extends ContentFolders {
  /** The day of the build. */
  readonly day: IsoDay
  /** Where the site will stand, if not where the newsroom says. */
  readonly base: Base | null
  /** How articles are read, if not anew each time. */
  readonly read?: ArticleReader
  /** How the folder of articles is read, if not each file of it. */
  readonly load?: ArticleLoader
}

/** All content, read and found right. */
export interface Content {
  readonly newsroom: Newsroom
  readonly vocabulary: Vocabulary
  readonly infoPages: readonly InfoPage[]
  /** Drafts included, newest first. */
  readonly articles: readonly Article[]
  /** Whether the content folder keeps captures, which are published beside the articles. */
  readonly keepsCaptures: boolean
}

/**
 * Reads all content.
 *
 * @throws {ContentErrors} With every mistake of every file; articles are checked against a newsroom
 *   that is right, and so not at all while it is wrong.
 */
export async function readContent(inputs: ContentInputs): Promise<Content> {
  const { day, read = readSource, load = loadArticles } = inputs
  const mistakes: ContentError[] = []
  const newsroom = await gathering(mistakes, loadNewsroom(inputs))
  const infoPages = await gathering(mistakes, loadInfoPages(inputs, newsroom?.base.path))
  const vocabulary = await gathering(mistakes, loadVocabulary(inputs))
  const articles =
    newsroom &&
    (await gathering(mistakes, load(join(inputs.content, 'articles'), { newsroom, day }, read)))
  if (!newsroom || !infoPages || !vocabulary || !articles) throw new ContentErrors(mistakes)
  return {
    newsroom,
    vocabulary,
    infoPages,
    articles,
    keepsCaptures: keepsCaptures(inputs.content),
  }
}

/** Waits for some content, and puts what is wrong with it aside. */
export async function gathering<T>(
  mistakes: ContentError[],
  reading: Promise<T>,
): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    const found = mistakesOf(error)
    if (found.length === 0) throw error
    mistakes.push(...found)
    return undefined
  }
}

/** Who publishes, with the base URL of the inputs if they name one. */
export async function loadNewsroom(
  inputs: ContentFolders & { readonly base?: Base | null },
): Promise<Newsroom> {
  const { file, text } = sourceOf(inputs, 'newsroom.yaml')
  const newsroom = readNewsroom(text(), file)
  return inputs.base === null || inputs.base === undefined
    ? newsroom
    : { ...newsroom, base: inputs.base }
}

/** The file that the names of the newsroom are read from. */
export function newsroomFile(folders: ContentFolders): string {
  return sourceOf(folders, 'newsroom.yaml').file
}

export async function loadVocabulary(folders: ContentFolders): Promise<Vocabulary> {
  const { file, text } = sourceOf(folders, 'vocabulary.yaml')
  return readVocabulary(text(), file)
}

/** @throws {ContentErrors} With every mistake of every page. */
export async function loadInfoPages(
  folders: ContentFolders,
  basePath = '/',
): Promise<readonly InfoPage[]> {
  const sources = await infoPageSources(folders)
  const folder = relative('.', pagesFolder(folders))
  const mistakes = [...missingPages(sources, folder)]
  const pages = sources.flatMap(
    ({ file, text }) => collecting(mistakes, () => readInfoPage(text(), file, basePath)) ?? [],
  )
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
  return pages
}

/** The foot of every page leads to these. */
const needed = ['about.md', 'contact.md']

function missingPages(sources: readonly TextSource[], folder: string): readonly ContentError[] {
  const there = new Set(sources.map(({ file }) => basename(file)))
  return needed
    .filter((name) => !there.has(name))
    .map(
      (name) =>
        new ContentError(`Every page of the site links to /${basename(name, '.md')}/.`, {
          code: 'missing-page',
          place: { file: join(folder, name), line: 1, column: 1 },
          fix: 'write this file, with the fields  title  and  description',
        }),
    )
}

function pagesFolder(folders: ContentFolders): string {
  return join(ownerOf(folders, 'pages'), 'pages')
}

/**
 * The files of the pages about the newsroom.
 *
 * @throws {ContentError} If their folder is none.
 */
export async function infoPageSources(folders: ContentFolders): Promise<readonly TextSource[]> {
  const folder = pagesFolder(folders)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ContentError('This is no folder, or a link that leads nowhere.', {
      code: 'no-folder',
      place: { file: relative('.', folder), line: 1, column: 1 },
      fix: 'put the folder itself there, with  about.md  and  contact.md  in it',
    })
  }
  const names = await readdir(folder)
  return names
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => sourceOf(folders, 'pages', name))
}

/** A file of the newsroom's own content, or of the project's if it has none. */
function sourceOf(folders: ContentFolders, name: string, ...below: readonly string[]): TextSource {
  const folder = ownerOf(folders, name)
  const path = join(name, ...below)
  return {
    file: relative('.', join(folder, path)),
    text: () => readTextInside(folder, path),
  }
}

/** A link that leads nowhere is there as well. */
function ownerOf({ content, fallback }: ContentFolders, name: string): string {
  const isThere = lstatSync(join(content, name), { throwIfNoEntry: false }) !== undefined
  return isThere ? content : fallback
}
