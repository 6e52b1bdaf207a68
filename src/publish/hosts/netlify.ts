import { href } from '../../urls.ts'
import type { HeaderRule } from '../headers.ts'
import type { Host, HostFile, Publication } from './host.ts'
import { withoutOverlap } from './without-overlap.ts'

/** `_headers` and `_redirects`, as https://docs.netlify.com/manage/routing/headers/ has them. */
export const netlify: Host = {
  files: (publication) => [headersFile(publication), redirectsFile(publication)],
  headers: ({ rules, files }) => withoutOverlap(rules, files),
  can: { redirect: true, answerGone: true },
}

/**
 * Where several rules set one header, Netlify takes the last and Cloudflare joins them with commas,
 * which would make two policies of one. So no two rules set the same header.
 */
function headersFile({ base, rules, files }: Publication): HostFile {
  const blocks = withoutOverlap(rules, files).map((rule) => block(rule, base.path))
  return { path: '/_headers', content: blocks.join('') }
}

function block({ pattern, headers }: HeaderRule, basePath: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  return `${basePath}${pattern.slice(1)}\n${lines.join('')}`
}

/**
 * A page stands at each alias for hosts that cannot redirect, so Netlify must be forced past it with
 * `301!`. Cloudflare skips that line, whose status it cannot read, and takes the next one.
 */
function redirectsFile({ base, answers }: Publication): HostFile {
  const redirects = answers.redirects.flatMap(({ from, to }) =>
    ['301!', '301'].map((status) => `${href(base, from)} ${href(base, to)} ${status}\n`),
  )
  const gone = answers.gone.map(
    (path) => `${href(base, path)} ${href(base, path)}index.html 410!\n`,
  )
  return { path: '/_redirects', content: [...redirects, ...gone].join('') }
}
