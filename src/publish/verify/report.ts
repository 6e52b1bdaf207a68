/** What is not as the manifest, or the site itself, promises. */
export interface Fault {
  /** Names the kind of fault for machines. Never changes. */
  readonly code:
    | 'missing'
    | 'changed'
    | 'extra'
    | 'wrong-status'
    | 'wrong-header'
    | 'broken-link'
    | 'sitemap'
    | 'removed'
  /** The address on the site. */
  readonly path: string
  /** A sentence with the value that was found. */
  readonly message: string
}

/** What came of proving a folder or a live site. */
export interface VerifyReport {
  /** The folder or address as it was given. */
  readonly target: string
  /** The host that was expected, `null` for a folder. */
  readonly host: string | null
  /** How many files the manifest lists. */
  readonly files: number
  /** How many aliases and notices were asked for. */
  readonly addresses: number
  /** By path. */
  readonly faults: readonly Fault[]
}

/** The report for people: a line a fault, and a sum. */
export function inWords({ target, files, addresses, faults }: VerifyReport): string {
  const lines = faults.map(({ code, path, message }) => `${path}  ${code}: ${message}`)
  const sum = faults.length === 1 ? '1 fault' : `${faults.length || 'no'} faults`
  return [...lines, `${target}: ${files} files, ${addresses} other addresses, ${sum}`].join('\n')
}
