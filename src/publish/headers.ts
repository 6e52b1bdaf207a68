/** Headers of an answer, by name. */
export type Headers = Readonly<Record<string, string>>

const year = 31_536_000

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * The headers of production, by the path that is asked for, without the path of the base.
 *
 * Pagefind compiles WebAssembly on the search page, and in a worker that obeys the policy of its own
 * file, so that these two alone may do so.
 */
export function headersFor(path: string): Headers {
  return {
    ...everywhere,
    'Content-Security-Policy': policyFor(path),
    'Cache-Control': path.startsWith('/assets/')
      ? `public, max-age=${year}, immutable`
      : 'public, max-age=0, must-revalidate',
  }
}

/**
 * Text becomes script nowhere: `require-trusted-types-for` stops it even if a page should try. The search
 * page alone makes a policy of its own, which admits the address of Pagefind's worker.
 */
function policyFor(path: string): string {
  const searches = path === '/search/'
  const compiles = searches || path === '/pagefind/pagefind-worker.js'
  return [
    "default-src 'none'",
    `script-src 'self'${compiles ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${searches ? 'default' : "'none'"}`,
  ].join('; ')
}
