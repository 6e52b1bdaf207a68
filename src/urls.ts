/** A page's path on the site, from the root of the newsroom: `/news/2019/09/slug/`. */
export type Path = `/${string}`

/** Where the built site will stand. */
export interface Base {
  /** `https://example.org/archive/`: absolute, with the closing slash. */
  readonly url: string
  /** `/archive/`: the path part, with both slashes. */
  readonly path: string
}

/**
 * @param url An absolute http(s) address, with or without the closing slash.
 * @returns `undefined` if it is not one, or if it has a query or a fragment.
 */
export function baseOf(url: string): Base | undefined {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined
  if (parsed.search !== '' || parsed.hash !== '' || parsed.username !== '') return undefined
  if (!parsed.pathname.endsWith('/')) parsed.pathname += '/'
  return { url: parsed.href, path: parsed.pathname }
}

/** The path as a browser must ask for it, under the path of the base: `/archive/news/`. */
export function href(base: Pick<Base, 'path'>, path: Path): string {
  return base.path + path.slice(1)
}

/** The absolute address of a path. */
export function absolute(base: Base, path: Path): string {
  return base.url + path.slice(1)
}

/** The file of the output folder that a path is served from: `/news/` is `news/index.html`. */
export function outputFile(path: Path): string {
  const file = path.slice(1)
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}
