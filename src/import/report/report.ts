import type { PageLedger } from '../formats/page.ts'
import type { Reason } from '../reasons.ts'

export const statuses = [
  'imported',
  'draft',
  'unchanged',
  'duplicate',
  'edited',
  'refused',
] as const

/** What a capture became. */
export type Status = (typeof statuses)[number]

/** What became of one captured page. The keys are those of the report that others read. */
export interface PageReport {
  readonly file: string
  readonly sha256: string
  readonly encoding: string
  /** Address of the page, where the capture or its sidecar names it. */
  readonly url?: string
  readonly status: Status
  /** Its article, or the article that it is a duplicate of. */
  readonly article: string | null
  readonly title: string | null
  readonly subtitle: string | null
  readonly date: string | null
  readonly source: string | null
  readonly lang: string
  readonly title_lang: string
  readonly needs: readonly ('title' | 'date')[]
  readonly reasons: readonly Reason[]
  readonly ledger: PageLedger
  /** For an article that was edited: what import would change in it now. */
  readonly diff?: string
}

/** What became of all captures of a run. */
export interface ImportReport {
  readonly files: readonly PageReport[]
  readonly totals: Readonly<Record<Status, number>>
}

export function reportOf(files: readonly PageReport[]): ImportReport {
  const totals = { imported: 0, draft: 0, unchanged: 0, duplicate: 0, edited: 0, refused: 0 }
  for (const { status } of files) totals[status] += 1
  return { files, totals }
}
