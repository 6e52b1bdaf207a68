import { lstatSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { readUtf8 } from '../content/text.ts'
import { collecting, ContentError, ContentErrors } from '../errors.ts'
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
  const found = findArticles(relative('.', folder) || '.')
  const files = found.others.map(unreadArticle)
  for (const [index, file] of found.files.entries()) {
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

/**
 * Says of what is no file that it is not read.
 *
 * @param path As {@link readArticleFile} takes it.
 */
export function unreadArticle(path: string): ArticleFile {
  const problem = isLink(path)
    ? 'This is a link, and links to articles are not followed.'
    : 'This is no file.'
  const mistake = new ContentError(problem, {
    code: 'unread-article',
    place: { file: path, line: 1, column: 1 },
    fix: 'put the file or the folder itself in its place',
  })
  return { article: undefined, mistakes: [mistake] }
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

/** What there is of articles in a folder, in an order that does not depend on the file system. */
interface ArticlePaths {
  readonly files: readonly string[]
  /** What is never read though it has the name of an article, or holds some: links, pipes. */
  readonly others: readonly string[]
}

export function findArticles(folder: string): ArticlePaths {
  const leaves = leavesOf(folder)
  const files = leaves.filter(({ path, isFile }) => isFile && isArticleFile(path))
  const others = leaves
    .filter(({ isFile }) => !isFile)
    .map((leaf) => pathOf(folder, leaf))
    .filter((path) => isArticleFile(path) || isFolder(path))
  return {
    files: files.map((leaf) => pathOf(folder, leaf)).toSorted(),
    others: isLink(folder) ? [folder, ...others.toSorted()] : others.toSorted(),
  }
}

/** Paths of the article files of a folder, in an order that does not depend on the file system. */
export function articleFiles(folder: string): readonly string[] {
  return findArticles(folder).files
}

/** Whether a file is read as an article, by its path. */
export function isArticleFile(path: string): boolean {
  return path.endsWith('.md') && !/(^|[/\\])\.[^/\\]*$/.test(path)
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** Whether a link leads to a folder. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false // it leads nowhere, or in circles
  }
}

/** By day, the newest first, and within a day by address, so that the order never depends on files. */
export function newestFirst(a: Article, b: Article): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  if (a.url === b.url) return 0
  return a.url < b.url ? -1 : 1
}
