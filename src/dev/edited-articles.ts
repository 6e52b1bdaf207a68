import { lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  findArticles,
  isArticleFile,
  readArticleFile,
  together,
  unreadArticle,
  withoutMistakes,
  type ArticleFile,
  type ArticleLoader,
} from '../article/load.ts'

/** Loads the articles of a folder; after the first time only those of which it is said that they changed. */
export class EditedArticles {
  readonly #folder: string
  readonly #files = new Map<string, ArticleFile>()
  /** Paths of what is to be read, unless all is. */
  readonly #changed = new Set<string>()
  #isAll = true

  /** @param folder Absolute. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Notes what has changed since the articles were loaded. Unless all of it is articles, everything is
   * read again, for articles may be read otherwise now.
   *
   * @param paths Absolute; none if it is not known.
   * @returns Whether everything will be read again.
   */
  note(paths: readonly string[]): boolean {
    for (const path of paths) this.#changed.add(path)
    if (paths.length === 0 || !paths.every((path) => this.#isArticle(path))) this.#isAll = true
    return this.#isAll
  }

  readonly load: ArticleLoader = async (folder, reading, read) => {
    if (this.#isAll) this.#files.clear()
    const paths = this.#isAll ? articlePaths(folder) : [...this.#changed]
    this.#isAll = false
    this.#changed.clear()
    for (const path of paths) {
      const entry = lstatSync(path, { throwIfNoEntry: false })
      const file = relative('.', path)
      if (entry === undefined) this.#files.delete(path)
      else
        this.#files.set(
          path,
          entry.isFile() ? readArticleFile(file, reading, read) : unreadArticle(file),
        )
    }
    return withoutMistakes(together([...this.#files.values()]))
  }

  #isArticle(path: string): boolean {
    return path.startsWith(join(this.#folder, '/')) && isArticleFile(path)
  }
}

/** Those that cannot be read too. */
function articlePaths(folder: string): readonly string[] {
  const { files, others } = findArticles(folder)
  return [...files, ...others]
}
