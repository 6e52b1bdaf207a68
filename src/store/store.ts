import { hash } from 'node:crypto'
import { join } from 'node:path'
import { readArticle, type ArticleReader } from '../article/read.ts'
import { rememberedReader } from './articles.ts'
import { openMemory, type Memory } from './memory.ts'
import { programHash } from './program.ts'

/** What earlier builds of the same content made, so that a build costs what has changed. */
export interface Store {
  readonly readArticle: ArticleReader
  /** What search makes of stretches of the archive. */
  readonly search: Pick<Memory, 'recall'>
  /** Keeps what this build made for the next one. */
  save(): void
}

/** The code that makes an article of a file. */
const readingCode = ['src/*.ts', 'src/article/*.ts', 'src/content/**/*.ts', 'src/html/*.ts']

const searchCode = ['src/*.ts', 'src/search/*.ts', 'src/html/*.ts']

/**
 * Opens the store of a content folder, below `.cache`. It may be deleted at any time.
 *
 * @param root The project's folder.
 * @param content Absolute path of the content folder.
 */
export function openStore(root: string, content: string): Store {
  const folder = join(root, '.cache/store', hash('sha256', content).slice(0, 16))
  const articles = openMemory(join(folder, 'articles'), programHash(root, readingCode))
  const search = openMemory(join(folder, 'search'), programHash(root, searchCode))
  return {
    search,
    readArticle: rememberedReader(articles, readArticle),
    save() {
      articles.save()
      search.save()
    },
  }
}
