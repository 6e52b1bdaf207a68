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

/**
 * A path in the one spelling that stands for all that mean the same (RFC 3986, 6.2.2): `%e5` is `%E5`, and `%61` is `a`.
 */
export function normalPath(path: Path): Path {
  const normal = path.slice(1).replace(/%[\dA-Fa-f]{2}/g, (escape) => {
    const character = String.fromCodePoint(Number.parseInt(escape.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : escape.toUpperCase()
  })
  return `/${normal}`
}

/**
 * The file of the output folder that a path is served from: `/news/` is `news/index.html`, `/a%20b/` is
 * `a b/index.html`.
 *
 * @throws {URIError} If its escapes are no UTF-8.
 */
export function outputFile(path: Path): string {
  const file = decodeURIComponent(path.slice(1))
  return file === '' || file.endsWith('/') ? `${file}index.html` : file
}

/** Whether a path is one at which an article can stand: `/news/2019/09/mail/`. */
export function isArticlePath(path: Path): boolean {
  return /^\/news\/\d{4}\/\d\d\/[^/]+\/$/.test(path)
}

/** The path at which a file of the output folder is served, see {@link outputFile}. */
export function pathOf(file: string): Path {
  const parts = file.replace(/(^|\/)index\.html$/, '$1').split('/')
  return `/${parts.map(escaped).join('/')}`
}

function escaped(part: string): string {
  const escapeOf = (character: string): string =>
    `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return encodeURIComponent(part).replace(/[!'()*]/g, escapeOf)
}
