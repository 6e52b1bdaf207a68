import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readUtf8 } from '../content/text.ts'
import { collecting, ContentErrors, type ContentError } from '../errors.ts'
import { leavesOf, pathOf } from '../tree.ts'
import type { Article } from './article.ts'
import { readSource, type ArticleReader, type Reading } from './read.ts'
import { sharedAddresses } from './shared-addresses.ts'

/** How many files are read in a row before others, such as the answers of threads, have their turn. */
const inARow = 100

/** The articles of a folder that are right, and what is wrong with the others. */
interface Loaded {
  /** Newest first; articles of one day by their address. */
  readonly articles: readonly Article[]
  readonly mistakes: readonly ContentError[]
}

/** What one file gave. */
export interface ArticleFile {
  /** `undefined` if something is wrong with it. */
  readonly article: Article | undefined
  readonly mistakes: readonly ContentError[]
}

/** How the articles of a folder are read: {@link loadArticles}, or what knows which files have changed. */
export type ArticleLoader = (
  folder: string,
  reading: Reading,
  read: ArticleReader,
) => Promise<readonly Article[]>

/**
 * Reads every article of a folder and its subfolders, drafts included.
 *
 * @param folder Absolute, or relative to the working folder. One that does not exist holds no articles.
 * @returns Newest first; articles of one day by their address.
 * @throws {ContentErrors} With every mistake of every file.
 */
export async function loadArticles(
  folder: string,
  reading: Reading,
  read: ArticleReader = readSource,
): Promise<readonly Article[]> {
  return withoutMistakes(await gatherArticles(folder, reading, read))
}

/** As {@link loadArticles}, but what is wrong with some does not stop at it. */
export async function gatherArticles(
  folder: string,
  reading: Reading,
  read: ArticleReader = readSource,
): Promise<Loaded> {
  const files: ArticleFile[] = []
  for (const [index, file] of articleFiles(relative('.', folder) || '.').entries()) {
    files.push(readArticleFile(file, reading, read))
    if (index % inARow === inARow - 1) await setImmediate()
  }
  return together(files)
}

/**
 * Reads one article, and puts what is wrong with it aside.
 *
 * @param file Relative to the working folder, as messages name it.
 */
export function readArticleFile(file: string, reading: Reading, read: ArticleReader): ArticleFile {
  const mistakes: ContentError[] = []
  const article = collecting(mistakes, () =>
    read({ file, text: () => readUtf8(file, file) }, reading),
  )
  return { article, mistakes }
}

/** What several files gave, and what is wrong with them together. */
export function together(files: readonly ArticleFile[]): Loaded {
  const articles = files.flatMap(({ article }) => article ?? [])
  const mistakes = files.flatMap((file) => file.mistakes)
  return {
    articles: articles.toSorted(newestFirst),
    mistakes: [...mistakes, ...sharedAddresses(articles)],
  }
}

/** @throws {ContentErrors} With every mistake, if there is one. */
export function withoutMistakes({ articles, mistakes }: Loaded): readonly Article[] {
  if (mistakes.length > 0) throw new ContentErrors(mistakes)
  return articles
}

/** Paths of the article files of a folder, in an order that does not depend on the file system. */
export function articleFiles(folder: string): readonly string[] {
  return leavesOf(folder)
    .filter(({ path, isFile }) => isFile && isArticleFile(path))
    .map((leaf) => pathOf(folder, leaf))
    .toSorted()
}

/** Whether a file is read as an article, by its path. */
export function isArticleFile(path: string): boolean {
  return path.endsWith('.md') && !/(^|[/\\])\.[^/\\]*$/.test(path)
}

/** By day, the newest first, and within a day by address, so that the order never depends on files. */
export function newestFirst(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  if (a.url === b.url) return 0
  return a.url < b.url ? -1 : 1
}
