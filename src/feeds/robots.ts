import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute, href } from '../urls.ts'

/**
 * `robots.txt` (RFC 9309): everything may be read but lists of search results, of which there is no end.
 * Crawlers ask for it at the root of a host only, so a site under a path must hand it on.
 */
export function robots({ base }: Pick<Newsroom, 'base'>): string {
  return [
    'User-agent: *',
    `Disallow: ${href(base, '/search/')}?`,
    '',
    `Sitemap: ${absolute(base, '/sitemap.xml')}`,
    '',
  ].join('\n')
}
