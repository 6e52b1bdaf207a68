import { ContentError, type Place } from '../errors.ts'
import type { Path } from '../urls.ts'
import { quote } from '../content/quote.ts'
import type { Article } from './article.ts'

/** An address that was published, and the file that stood there then. */
export interface Permalink {
  readonly url: Path
  /** Relative to the folder of articles: `2019/2019-09-09-mail.md`. */
  readonly file: string
}

interface LockedPermalink extends Permalink {
  /** Of the lock file, counted from 1. */
  readonly line: number
}

/** What is known of an article, as far as its addresses go. */
export type Addressed = Pick<Article, 'file' | 'url' | 'slug' | 'aliases'>

const head = [
  '# Every address ever published, and the file that stood there. Written by  npm run publish-check;',
  '# the build fails when one of them is neither served nor redirected. Never delete a line.',
]

/**
 * The addresses of `permalinks.lock`.
 *
 * @throws {ContentError} At the first line that is none.
 */
export function parseLock(source: string, file: string): readonly LockedPermalink[] {
  return source.split('\n').flatMap((text, index) => {
    if (text.trim() === '' || text.startsWith('#')) return []
    const [, url, article] = /^(\/\S*) (\S.*)$/.exec(text) ?? []
    const line = index + 1
    if (isPath(url) && article !== undefined) return [{ url, file: article, line }]
    throw new ContentError(`${quote(text)} is not an address and a file.`, {
      code: 'lock-line',
      place: { file, line, column: 1 },
      fix: 'restore the line from the last version of the file',
    })
  })
}

/** The text of the lock file, by address. */
export function formatLock(permalinks: Iterable<Permalink>): string {
  const lines = [...permalinks].map(({ url, file }) => `${url} ${file}`).toSorted()
  return `${[...head, ...lines].join('\n')}\n`
}

/**
 * The addresses that were promised and that no article answers any more, each with the line that
 * makes it answer again.
 *
 * @param articles All of the next build: those that are gone answer with their notice.
 * @param lockFile For messages.
 * @param folder The folder of articles, as it stands before the file in messages: `content/articles`.
 */
export function lostPermalinks(
  locked: readonly LockedPermalink[],
  articles: readonly Addressed[],
  { lockFile, folder }: { readonly lockFile: string; readonly folder: string },
): readonly ContentError[] {
  const answered = new Set(articles.flatMap(({ url, aliases }) => aliases.concat(url)))
  const byFile = new Map(articles.map((article) => [article.file, article]))
  return locked
    .filter(({ url }) => !answered.has(url))
    .map((permalink) => {
      const file = `${folder}/${permalink.file}`
      const article = byFile.get(file)
      return article === undefined ? missing(permalink, file, lockFile) : moved(permalink, article)
    })
}

/**
 * The addresses that an earlier publication answered and that no article answers any more.
 *
 * @param earlier Those of articles, former ones included.
 * @param articles All of the next build.
 * @param place What names them, for messages: a manifest.
 * @param unless What to do if that was no publication at all.
 */
export function lostSince(
  earlier: readonly Path[],
  articles: readonly Addressed[],
  place: Place,
  unless = '',
): readonly ContentError[] {
  const withoutSlash = (path: Path): string => path.replace(/\/$/, '')
  const answered = new Set(
    articles.flatMap(({ url, aliases }) => [url, ...aliases]).map(withoutSlash),
  )
  const known = new Set(earlier)
  const unknown = articles.filter(({ url }) => !known.has(url))
  return earlier
    .filter((url) => !answered.has(withoutSlash(url)))
    .map((url) => {
      const article = likeliest(url, unknown)
      if (article !== undefined) return moved({ url }, article, unless)
      return new ContentError(`${url} was published, and nothing answers there now.`, {
        code: 'lost-address',
        place,
        fix: `restore its file, with  status: removed  if its text has to go, or add  aliases: [${url}]  to the article that took its place${unless}`,
      })
    })
}

/** The article that stood at an address before its slug or its day was changed, if one alone may be it. */
function likeliest(url: Path, articles: readonly Addressed[]): Addressed | undefined {
  const [, month = '', slug = ''] = /^(.*\/)([^/]+)\/$/.exec(url) ?? []
  const [same, ...others] = articles.filter((article) => article.slug === slug)
  if (same !== undefined && others.length === 0) return same
  const near = articles.filter((article) => article.url.startsWith(month))
  return near.length === 1 ? near[0] : undefined
}

function moved({ url }: Pick<Permalink, 'url'>, article: Addressed, unless = ''): ContentError {
  const aliases = [...article.aliases, url].join(', ')
  return new ContentError(`It was published at ${url} and stands at ${article.url} now.`, {
    code: 'moved-address',
    place: { file: article.file, line: 1, column: 1 },
    fix: `add  aliases: [${aliases}]  or restore its date and slug${unless}`,
  })
}

function missing({ url, line }: LockedPermalink, file: string, lockFile: string): ContentError {
  return new ContentError(
    `${url} was published, and nothing answers there: ${file} is no article of the site now.`,
    {
      code: 'lost-address',
      place: { file: lockFile, line, column: 1 },
      fix: `restore that file, with  status: removed  if its text has to go, or add  aliases: [${url}]  to the article that took its place`,
    },
  )
}

function isPath(text: string | undefined): text is Path {
  return text?.startsWith('/') === true
}
