import type { OpenPagefind } from './pagefind.ts'

/** Pagefind's own code for browsers; `src/build/assets.ts` puts it into the bundle. */
export const createInstance: OpenPagefind
