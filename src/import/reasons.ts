/** Why a capture became what it became, and what its archivist can do about it. */
export interface Reason {
  /** Names the reason for machines, in words joined by hyphens: `no-date`. Never changes. */
  readonly code: string
  /** Line of the capture, counted from 1; `null` if it is about the whole of it. */
  readonly line: number | null
  readonly message: string
  /** What to do or to type. */
  readonly fix: string
  /** Of a near-duplicate: the share of the text that is the same, 0.9 to 1, and the other article. */
  readonly score?: number
  readonly article?: string
}
