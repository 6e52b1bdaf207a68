import type { Path } from '../urls.ts'

/** The page that makes the address of a worker a trusted one. */
const searchPage: Path = '/search/'

/** These have no meaning in a `meta` element, and browsers complain of them there. */
const headerOnly: ReadonlySet<string> = new Set(['frame-ancestors'])

/**
 * The Content-Security-Policy of a path: everything comes from this site, nothing stands inline, and
 * no text becomes code. The search page alone makes the address of its worker a trusted one.
 */
export function contentPolicy(path: Path): string {
  return inWords(directivesFor(path))
}

/** The policy of the worker that searches: it alone compiles WebAssembly. */
export function workerPolicy(): string {
  return inWords(directivesFor('/', "'self' 'wasm-unsafe-eval'"))
}

/** As much of {@link contentPolicy} as a page can say itself, for hosts that send no headers. */
export function metaPolicy(path: Path): string {
  return inWords(directivesFor(path).filter(([name]) => !headerOnly.has(name)))
}

function directivesFor(
  path: Path,
  scripts = "'self'",
): readonly (readonly [name: string, value: string])[] {
  return [
    ['default-src', "'none'"],
    ['script-src', scripts],
    ['style-src', "'self'"],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['manifest-src', "'self'"],
    ['worker-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', path === searchPage ? 'default' : "'none'"],
  ]
}

function inWords(directives: ReturnType<typeof directivesFor>): string {
  return directives.map((directive) => directive.join(' ')).join('; ')
}
