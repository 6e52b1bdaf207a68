import { close, createIndex } from 'pagefind'

/** What a browser needs to search an index: Pagefind's program, and the WebAssembly that it loads. */
export interface PagefindCode {
  /** Source of an ECMAScript module. */
  readonly script: string
  readonly wasm: Uint8Array
}

/**
 * The code that Pagefind puts beside each index. It is the same for all indexes of one version of Pagefind, so it is
 * taken once, from an index of one word.
 *
 * @throws {Error} If Pagefind makes no such files.
 */
export async function pagefindCode(): Promise<PagefindCode> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`)
  await index.addCustomRecord({ url: '/', content: 'word', language: 'en' })
  const { files } = await index.getFiles()
  await close()
  const contentOf = (path: string): Uint8Array => {
    const file = files.find((one) => one.path === path)
    if (file === undefined) throw new Error(`Pagefind made no ${path}.`)
    return file.content
  }
  return {
    script: new TextDecoder().decode(contentOf('pagefind.js')),
    wasm: contentOf('wasm.en.pagefind'),
  }
}
