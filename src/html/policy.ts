import type { Path } from '../urls.ts'

/** The search page, and Pagefind's worker, which obeys the policy that its own file is served with. */
const compilers: ReadonlySet<Path> = new Set(['/search/', '/pagefind/pagefind-worker.js'])

/** These have no meaning in a `meta` element, and browsers complain of them there. */
const headerOnly: ReadonlySet<string> = new Set(['frame-ancestors'])

/**
 * The Content-Security-Policy of a path: everything comes from this site, nothing stands inline, and
 * no text becomes code. The search page alone compiles WebAssembly, and makes the address of
 * Pagefind's worker a trusted one.
 */
export function contentPolicy(path: Path): string {
  return inWords(directivesFor(path))
}

/** As much of {@link contentPolicy} as a page can say itself, for hosts that send no headers. */
export function metaPolicy(path: Path): string {
  return inWords(directivesFor(path).filter(([name]) => !headerOnly.has(name)))
}

function directivesFor(path: Path): readonly (readonly [name: string, value: string])[] {
  const compiles = compilers.has(path)
  return [
    ['default-src', "'none'"],
    ['script-src', compiles ? "'self' 'wasm-unsafe-eval'" : "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', compiles ? 'default' : "'none'"],
  ]
}

function inWords(directives: ReturnType<typeof directivesFor>): string {
  return directives.map((directive) => directive.join(' ')).join('; ')
}
