import type { Base } from '../urls.ts'
import type { Answers } from './answers.ts'

/** A published file, and how to tell that it is as it was. */
export interface ManifestFile {
  /** Relative to the folder of the site: `news/index.html`. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

/** `manifest.json`: every published file but itself, and the addresses that are no files. */
export interface Manifest extends Answers {
  /** Where the site was built to stand: `https://example.org/archive/`. */
  readonly base: string
  /** By path. */
  readonly files: readonly ManifestFile[]
  /** Whether drafts are shown, so that it is no publication. */
  readonly drafts?: true
  /** Paths of the files of `content/static`, which are no pages of ours; absent if there are none. */
  readonly as_is?: readonly string[]
}

export const manifestFile = 'manifest.json'

/**
 * The text of a manifest, a file a line, so that two can be compared.
 *
 * @param files By path.
 */
export function manifestOf(
  files: readonly ManifestFile[],
  {
    base,
    answers,
    drafts = false,
    asIs = [],
  }: {
    readonly base: Base
    readonly answers: Answers
    readonly drafts?: boolean
    readonly asIs?: readonly string[]
  },
): string {
  const lines = files.map(({ path, size, sha256 }) => JSON.stringify({ path, size, sha256 }))
  const { redirects, gone, charsets } = answers
  const rest = JSON.stringify({
    base: base.url,
    redirects,
    gone,
    charsets,
    ...(drafts && { drafts }),
    ...(asIs.length > 0 && { as_is: asIs }),
  }).slice(1)
  return `{"files":[\n${lines.join(',\n')}\n],\n${rest}\n`
}

/**
 * A manifest from its text.
 *
 * @returns `undefined` if it is none.
 */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isManifest(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['files', 'redirects', 'gone'].every((name) => Array.isArray(Reflect.get(value, name))) &&
    'base' in value &&
    typeof value.base === 'string' &&
    'charsets' in value &&
    typeof value.charsets === 'object'
  )
}
