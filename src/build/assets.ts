import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import type { Assets } from '../archive/archive.ts'
import { pagefindCode } from '../search/pagefind-code.ts'
import type { Path } from '../urls.ts'

/** A file of the site that does not come from the content. */
export interface AssetFile {
  readonly path: Path
  readonly content: Uint8Array
}

export interface BuiltAssets {
  readonly names: Assets
  readonly files: readonly AssetFile[]
}

/** The oldest browsers that run our code. */
const target = ['chrome111', 'firefox115', 'safari16.4']

/**
 * Bundles the style sheet and the browser's code. The names carry a hash of the content, so that they
 * can be cached for ever.
 *
 * @param root The project's folder.
 */
export async function buildAssets(root: string): Promise<BuiltAssets> {
  const [stylesheet, searchStylesheet, entry, searchScript, searchWorker, articleScript, pagefind] =
    await Promise.all([
      bundle(root, 'layouts/styles/site.css', 'site.css'),
      bundle(root, 'layouts/styles/search-page.css', 'search.css'),
      bundle(root, 'src/search/browser/entry.ts', 'entry.js'),
      bundle(root, 'src/search/browser/main.ts', 'search.js'),
      bundle(root, 'src/search/browser/worker.ts', 'search-worker.js'),
      bundle(root, 'layouts/browser/article.ts', 'article.js'),
      pagefindCode(),
    ])
  const { code } = await transform(pagefind.script, { minify: true, format: 'esm', target })
  const script = hashed('pagefind.js', new TextEncoder().encode(code))
  const wasm = hashed('wasm.pagefind', pagefind.wasm)
  // A page of an earlier edition asks for it.
  const searchEntry: AssetFile = { path: '/search/search.js', content: entry.content }
  const icon = hashed('icon.svg', await readFile(join(root, 'layouts/styles/icon.svg')))
  return {
    names: {
      stylesheet: stylesheet.path,
      searchStylesheet: searchStylesheet.path,
      searchEntry: searchEntry.path,
      searchScript: searchScript.path,
      searchWorker: searchWorker.path,
      pagefind: script.path,
      pagefindWasm: wasm.path,
      articleScript: articleScript.path,
      icon: icon.path,
    },
    files: [
      stylesheet,
      searchStylesheet,
      searchEntry,
      searchScript,
      searchWorker,
      script,
      wasm,
      articleScript,
      icon,
    ],
  }
}

async function bundle(root: string, entry: string, name: string): Promise<AssetFile> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    legalComments: 'none',
    logLevel: 'silent',
  })
  const content = outputFiles[0]?.contents
  if (content === undefined) throw new Error(`esbuild made nothing of ${entry}.`)
  return hashed(name, content)
}

/** The file `site.css` at the address `/assets/site.HASH.css`. */
function hashed(name: string, content: Uint8Array): AssetFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, content }
}
