import type { FinderFiles } from '../catalogue.ts'
import type { Search } from './address.ts'
import type { Answer } from './answer.ts'
import type { Trouble } from './search-error.ts'

/** What the page tells the thread that finds: first where its files are, then what to do. */
export type Question =
  | { readonly files: FinderFiles }
  | { readonly id: number; readonly search: Search }
  | { readonly prepare: string }

/** What the thread tells the page: that it is there, an answer, or that it is of no use any more. */
export type Told =
  | { readonly isReady: true }
  | { readonly id: number; readonly answer: Answer }
  | { readonly trouble: Trouble; readonly file: string }
