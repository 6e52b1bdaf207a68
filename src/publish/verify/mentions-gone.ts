import { gunzipSync } from 'node:zlib'
import { href, type Base } from '../../urls.ts'

/** Files that list articles, and so must not list one that was removed. */
const lists =
  /^(?:sitemap|feed|archive)(?:-\d+)?\.(?:xml|json|csv)$|\/feed(?:-\d+)?\.xml$|^assets\/(?:heads|catalogue)\.[^/]*$/
const fragment = /^pagefind\/[^/]+\/fragment\/.*\.pf_fragment$/

/**
 * The removed articles that a list or an entry of the search index still names. A feed may say that an
 * article was deleted (RFC 6721), which is no mention.
 *
 * @param file Path of the file. Files that are no such lists are not looked into.
 */
export function mentionsGone(
  file: string,
  bytes: Buffer,
  { base, gone }: { readonly base: Pick<Base, 'path'>; readonly gone: ReadonlySet<string> },
): readonly string[] {
  if (gone.size === 0 || !(lists.test(file) || fragment.test(file))) return []
  const text = (fragment.test(file) ? unpack(bytes) : bytes)
    .toString('utf8')
    .replace(/<at:deleted-entry[^]*?(\/>|<\/at:deleted-entry>)/g, '')
  // Search has addresses without the path of the base.
  const own = (path: string): string =>
    file.startsWith('assets/') ? `"${path}"` : href(base, `/${path.slice(1)}`)
  return [...gone].filter((path) => text.includes(own(path)))
}

/** Pagefind packs each entry by itself; one that cannot be unpacked is found by its SHA-256. */
function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    return bytes
  }
}
