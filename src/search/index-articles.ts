import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { Article } from '../article/article.ts'
import type { Site } from '../archive/archive.ts'
import { toSource } from '../html/html.ts'
import { href } from '../urls.ts'
import { searchDocument } from './document.ts'

/**
 * Writes a search index of the articles that lists show into the `pagefind` folder of the output.
 *
 * @throws {Error} If Pagefind reports an error.
 */
export async function indexArticles(site: Site, output: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en', writePlayground: false })
    if (index === undefined) throw pagefindError(errors)
    // In the order of the archive, since Pagefind's bytes depend on it.
    for (const article of site.archive.articles) await addArticle(index, site, article)
    const written = await index.writeFiles({ outputPath: join(output, 'pagefind') })
    if (written.errors.length > 0) throw pagefindError(written.errors)
  } finally {
    await close()
  }
}

async function addArticle(index: PagefindIndex, site: Site, article: Article): Promise<void> {
  const { errors } = await index.addHTMLFile({
    url: href(site.newsroom.base, article.url),
    content: toSource(searchDocument(article)),
  })
  if (errors.length > 0) throw pagefindError(errors)
}

/** Pagefind returns its errors rather than throw them. */
function pagefindError(errors: readonly string[]): Error {
  return new Error(`Pagefind: ${errors.join('; ')}`)
}
