import { contentPolicy, workerPolicy } from '../html/policy.ts'
import type { Path } from '../urls.ts'
import type { Answers } from './answers.ts'
import { contentTypes } from './content-types.ts'

/** Headers of an answer, by name. */
export type Headers = Readonly<Record<string, string>>

/**
 * The headers of some paths. A pattern is a path of the site in which `:name` stands for one part, and
 * `*` at the end for everything.
 */
export interface HeaderRule {
  readonly pattern: Path
  readonly headers: Headers
}

const year = 31_536_000

const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': `max-age=${year}`,
  'Content-Security-Policy': contentPolicy('/'),
  'Cache-Control': 'public, max-age=0, must-revalidate',
}

const forEver: Headers = { 'Cache-Control': `public, max-age=${year}, immutable` }
const searching: Headers = { 'Content-Security-Policy': contentPolicy('/search/') }
const compiling: Headers = { 'Content-Security-Policy': workerPolicy() }

/** What other sites may show: pages that cite, feed readers. */
const shared: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' }
/** What their scripts may read, too. */
const open: Headers = { ...shared, 'Access-Control-Allow-Origin': '*' }
const atom: Headers = { ...open, 'Content-Type': 'application/atom+xml; charset=utf-8' }

/** The table from which the files of all hosts are made. Where two rules match, the later one wins. */
const headerTable: readonly HeaderRule[] = [
  { pattern: '/*', headers: everywhere },
  { pattern: '/search/*', headers: searching },
  // Each index stands in a folder that is named by what it holds.
  { pattern: '/pagefind/*', headers: forEver },
  { pattern: '/assets/*', headers: forEver },
  // A worker obeys the policy that its own file is served with.
  { pattern: '/assets/search-worker.*', headers: compiling },
  { pattern: '/images/*', headers: shared },
  { pattern: '/social.png', headers: shared },
  { pattern: '/feed.xml', headers: atom },
  { pattern: '/feed-*', headers: atom },
  { pattern: '/sections/:key/feed.xml', headers: atom },
  { pattern: '/sections/:key/feed-*', headers: atom },
  { pattern: '/topics/:slug/feed.xml', headers: atom },
  { pattern: '/names/:slug/feed.xml', headers: atom },
  { pattern: '/feed.json', headers: { ...open, 'Content-Type': 'application/feed+json' } },
  { pattern: '/news/:year/:month/:slug/index.json', headers: open },
  { pattern: '/archive.csv', headers: open },
  { pattern: '/archive.json', headers: open },
  { pattern: '/datapackage.json', headers: open },
  { pattern: '/manifest.json', headers: open },
  {
    pattern: '/opensearch.xml',
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  },
  { pattern: '/sources/*', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
]

/** The table with the captures of one site whose charset is their own. */
export function headerRules({ charsets }: Pick<Answers, 'charsets'>): readonly HeaderRule[] {
  const captures = Object.entries(charsets).map(([path, charset]): HeaderRule => {
    const pattern: Path = `/${path.slice(1)}`
    return { pattern, headers: { 'Content-Type': `text/plain; charset=${charset}` } }
  })
  return [...headerTable, ...captures]
}

/**
 * The headers of production, by the path that is asked for, without the path of the base.
 *
 * @param rules Of {@link headerRules}, or the table alone.
 */
export function headersFor(path: string, rules: readonly HeaderRule[] = headerTable): Headers {
  const type = contentTypes[path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1)]
  const typed: Headers = type === undefined ? {} : { 'Content-Type': type }
  return { ...typed, ...headersOf(path, rules) }
}

/** What rules say of a path; the later one has the last word. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Headers {
  const found = rules.filter(({ pattern }) => matches(pattern, path))
  return Object.assign({}, ...found.map(({ headers }) => headers))
}

/** Whether each path that one pattern stands for is one of another. */
export function isWithin(inner: Path, outer: Path): boolean {
  return outer.endsWith('*') ? inner.startsWith(outer.slice(0, -1)) : inner === outer
}

/** Whether a path is one of those that a pattern stands for. */
function matches(pattern: Path, path: string): boolean {
  if (!/[:*]/.test(pattern)) return path === pattern
  const known = compiled.get(pattern) ?? new RegExp(patternSource(pattern), 'u')
  compiled.set(pattern, known)
  return known.test(path)
}

const compiled = new Map<Path, RegExp>()

/** A pattern as a regular expression that JavaScript and nginx read alike. */
export function patternSource(pattern: Path): string {
  const source = pattern
    .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
    .replace(/:\w+/g, '[^/]+')
    .replace(/\*$/, '.*')
  return `^${source}$`
}
