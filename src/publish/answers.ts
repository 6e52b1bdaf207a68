import type { Archive } from '../archive/archive.ts'
import type { Path } from '../urls.ts'

/** An address that leads to another one. */
export interface Redirect {
  readonly from: Path
  readonly to: Path
}

/** What a host must know beside the files themselves. */
export interface Answers {
  /** By the address they lead away from. */
  readonly redirects: readonly Redirect[]
  /** Addresses at which a notice stands in place of what was removed, in order. */
  readonly gone: readonly Path[]
  /** Charset of each capture that is not in UTF-8, as the WHATWG Encoding Standard names it. */
  readonly charsets: Readonly<Record<Path, string>>
}

/** How the addresses of an archive answer. */
export function answersOf({ articles, gone }: Pick<Archive, 'articles' | 'gone'>): Answers {
  const all = [...articles, ...gone]
  const redirects = all.flatMap(({ aliases, url }) =>
    aliases.flatMap(withAndWithoutSlash).map((from) => ({ from, to: url })),
  )
  const captures = all.flatMap(({ provenance }) => provenance ?? [])
  const foreign = captures.flatMap(({ sha256, encoding }): [Path, string][] => {
    const charset = charsetOf(encoding)
    return charset === 'utf-8' ? [] : [[`/sources/${sha256}.txt`, charset]]
  })
  return {
    redirects: redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    gone: gone
      .filter(({ withdrawal }) => withdrawal?.kind === 'removed')
      .map(({ url }) => url)
      .toSorted(),
    charsets: Object.fromEntries(foreign.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** People type both. */
function withAndWithoutSlash(path: Path): readonly Path[] {
  if (path === '/' || /\.\w+$/.test(path)) return [path]
  return path.endsWith('/') ? [`/${path.slice(1, -1)}`, path] : [path, `${path}/`]
}

/** A name of the standard, whoever wrote it; an unknown one is taken for the most common. */
function charsetOf(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    return 'utf-8'
  }
}
