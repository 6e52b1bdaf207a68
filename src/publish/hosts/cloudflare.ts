import type { Host } from './host.ts'
import { netlify } from './netlify.ts'

/**
 * Cloudflare Pages reads the `_headers` and `_redirects` that are written for Netlify: at most 100 rules
 * of headers and 2,000 redirects. It knows no 410, so that the notice of a removed article stands there
 * with 200. https://developers.cloudflare.com/pages/configuration/headers/
 */
export const cloudflare: Host = {
  files: () => [],
  headers: netlify.headers,
  can: { redirect: true, answerGone: false },
}
