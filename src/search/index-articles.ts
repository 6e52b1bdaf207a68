import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchDocument } from './search-files.ts'

/** Of what Pagefind writes, all that the search page loads. Its ready-made pages are not needed. */
const loaded =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment)$/

/**
 * Writes a search index into the `pagefind` folder of the output.
 *
 * @param documents In the order of the archive, since Pagefind's bytes depend on it, and the search page
 *   knows an article by its place.
 * @throws {Error} If Pagefind reports an error.
 */
export async function indexArticles(
  documents: readonly SearchDocument[],
  output: string,
): Promise<void> {
  const folder = join(output, 'pagefind')
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    if (index === undefined) throw pagefindError(errors)
    for (const document of documents) await addDocument(index, document)
    const written = await index.writeFiles({ outputPath: folder })
    if (written.errors.length > 0) throw pagefindError(written.errors)
  } finally {
    await close()
  }
  for (const name of await readdir(folder)) {
    if (!loaded.test(name)) await rm(join(folder, name))
  }
}

/** Addresses are those of the site's root: in the browser Pagefind puts the path of the base before them. */
async function addDocument(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: document.url, content: document.content })
  if (errors.length > 0) throw pagefindError(errors)
}

/** Pagefind returns its errors rather than throw them. */
function pagefindError(errors: readonly string[]): Error {
  return new Error(`Pagefind: ${errors.join('; ')}`)
}
