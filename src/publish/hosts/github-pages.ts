import { html, toSource, trusted } from '../../html/html.ts'
import { metaPolicy } from '../../html/policy.ts'
import { href, type Path } from '../../urls.ts'
import type { Redirect } from '../answers.ts'
import type { Host, HostFile, Publication } from './host.ts'

/** It serves files and nothing else: pages carry the policy, and a page leads on from each alias. */
export const githubPages: Host = {
  files: (publication) =>
    publication.answers.redirects
      .filter(({ from }) => /(\/|\.html?)$/.test(from))
      .map((redirect) => leadingPage(redirect, publication)),
  headers: () => [],
  can: { redirect: false, answerGone: false },
}

function leadingPage({ from, to }: Redirect, { base }: Publication): HostFile {
  const target = href(base, to)
  const page = html`${trusted('<!doctype html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${metaPolicy(from)}" />
        <meta name="robots" content="noindex" />
        <meta http-equiv="refresh" content="0; url=${target}" />
        <link rel="canonical" href="${target}" />
        <title>This page has moved</title>
      </head>
      <body>
        <p><a href="${target}">This page has moved.</a></p>
      </body>
    </html> `
  const path: Path = from.endsWith('/') ? `${from}index.html` : from
  return { path, content: toSource(page) }
}
