import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Article } from '../article/article.ts'
import { loadArticles, type ArticleLoader } from '../article/load.ts'
import { readSource, type ArticleReader } from '../article/read.ts'
import { decodeUtf8 } from '../content/text.ts'
import type { IsoDay } from '../dates.ts'
import { ContentErrors, mistakesOf, type ContentError } from '../errors.ts'
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
  const keepsCaptures = existsSync(join(inputs.content, 'sources'))
  return { newsroom, vocabulary, infoPages, articles, keepsCaptures }
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
  const path = own(inputs, 'newsroom.yaml')
  const newsroom = readNewsroom(await readText(path), relative('.', path))
  return inputs.base === null || inputs.base === undefined
    ? newsroom
    : { ...newsroom, base: inputs.base }
}

export async function loadVocabulary(inputs: ContentFolders): Promise<Vocabulary> {
  const path = own(inputs, 'vocabulary.yaml')
  return readVocabulary(await readText(path), relative('.', path))
}

export async function loadInfoPages(
  inputs: ContentFolders,
  basePath = '/',
): Promise<readonly InfoPage[]> {
  const names = await pageNames(inputs)
  return Promise.all(
    names.map(async (name) => {
      const path = join(own(inputs, 'pages'), name)
      return readInfoPage(await readText(path), relative('.', path), basePath)
    }),
  )
}

/** Paths of the files of the pages about the newsroom. */
export async function infoPageFiles(folders: ContentFolders): Promise<readonly string[]> {
  const names = await pageNames(folders)
  return names.map((name) => join(own(folders, 'pages'), name))
}

async function pageNames(folders: ContentFolders): Promise<readonly string[]> {
  const names = await readdir(own(folders, 'pages'))
  return names.filter((name) => name.endsWith('.md')).toSorted()
}

async function readText(path: string): Promise<string> {
  return decodeUtf8(await readFile(path), relative('.', path))
}

/** The newsroom's own file or folder, or the project's if it has none. */
function own({ content, fallback }: ContentFolders, name: string): string {
  const path = join(content, name)
  return existsSync(path) ? path : join(fallback, name)
}
