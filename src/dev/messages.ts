import type { BuildOptions } from '../build/options.ts'

/** What the server tells whoever makes the pages. */
export type Order =
  | { readonly kind: 'answer'; readonly id: number; readonly path: string }
  | { readonly kind: 'changed'; readonly paths: readonly string[] }

/** What the server is told. */
export type News =
  | ({ readonly kind: 'answer'; readonly id: number } & Answer)
  /** The content was read again; `mistakes` are those that are to be mended first. */
  | { readonly kind: 'read'; readonly mistakes: string }

/** The answer to a request. */
export interface Answer {
  /** Of 301 the body is the path that it leads to. */
  readonly status: 200 | 301 | 404 | 500
  /** Media type, or a name that Express knows one for. */
  readonly type: string
  readonly body: string | Uint8Array
}

/** What is shown, and where search indexes may be written. */
export interface StudioOptions extends Pick<BuildOptions, 'root' | 'content' | 'day' | 'base'> {
  readonly cache: string
}
