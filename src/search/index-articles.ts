import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import type { SearchDocument } from './search-files.ts'

/** Of what Pagefind writes, all that the search page loads. Its ready-made pages are not needed. */
const loaded =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta|index|fragment)$/

/** An index that holds all documents, and is not yet written. To be disposed of, which ends Pagefind. */
export interface OpenIndex extends AsyncDisposable {
  /**
   * Writes the index into the `pagefind` folder of the output. Pagefind does so in a process of its own,
   * so that the caller can go on meanwhile.
   */
  readonly write: (output: string) => Promise<void>
}

/** How many documents are on their way to Pagefind at once; it takes them in their order all the same. */
const atOnce = 64

/**
 * Makes a search index, and writes it into the `pagefind` folder of the output.
 *
 * @throws {Error} If Pagefind reports an error.
 */
export async function indexArticles(
  documents: readonly SearchDocument[],
  output: string,
): Promise<void> {
  await using index = await openIndex(documents)
  await index.write(output)
}

/**
 * Makes a search index.
 *
 * @param documents In the order of the archive, since Pagefind's bytes depend on it, and the search page
 *   knows an article by its place.
 * @throws {Error} If Pagefind reports an error.
 */
export async function openIndex(documents: readonly SearchDocument[]): Promise<OpenIndex> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    if (index === undefined) throw pagefindError(errors)
    for (let first = 0; first < documents.length; first += atOnce) {
      const some = documents.slice(first, first + atOnce)
      await Promise.all(some.map((document) => addDocument(index, document)))
    }
    return {
      write: (output) => writeIndex(index, output),
      async [Symbol.asyncDispose]() {
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function writeIndex(index: PagefindIndex, output: string): Promise<void> {
  const folder = join(output, 'pagefind')
  const { errors } = await index.writeFiles({ outputPath: folder })
  if (errors.length > 0) throw pagefindError(errors)
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
