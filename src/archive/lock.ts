import { lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import { lostPermalinks, parseLock, type Addressed, type Permalink } from '../article/permalinks.ts'
import { readTextInside } from '../content/text.ts'
import { collecting, type ContentError } from '../errors.ts'

/** Name of the file of the content folder that holds every address ever published. */
export const lockName = 'permalinks.lock'

/** Whether a content folder keeps an account of its addresses. */
export function hasLock(content: string): boolean {
  return lstatSync(join(content, lockName), { throwIfNoEntry: false }) !== undefined
}

/**
 * The addresses that were ever published from a content folder; none if it keeps no account of them.
 *
 * @throws {ContentError} If the account cannot be read.
 */
export function readLock(content: string): ReturnType<typeof parseLock> {
  if (!hasLock(content)) return []
  return parseLock(readTextInside(content, lockName), relative('.', join(content, lockName)))
}

/**
 * What is wrong with the promises of a content folder, if these are the articles of its site.
 *
 * @param unread Files of articles whose addresses nobody can tell now.
 */
export function brokenPromises(
  content: string,
  articles: readonly Addressed[],
  unread: readonly string[] = [],
): readonly ContentError[] {
  const mistakes: ContentError[] = []
  const isUnread = new Set(unread)
  const lockFile = relative('.', join(content, lockName))
  const folder = relative('.', join(content, 'articles'))
  const locked = (collecting(mistakes, () => readLock(content)) ?? []).filter(
    ({ file }) => !isUnread.has(`${folder}/${file}`),
  )
  return [...mistakes, ...lostPermalinks(locked, articles, { lockFile, folder })]
}

/** The present addresses of articles, former ones included, as the account keeps them. */
export function permalinksOf(
  content: string,
  articles: readonly Addressed[],
): readonly Permalink[] {
  return articles.flatMap(({ file, url, aliases }) =>
    [url, ...aliases].map((address) => ({
      url: address,
      file: relative(join(content, 'articles'), file),
    })),
  )
}
