import type { Addresses } from '../build/addresses.ts'
import type { AddressedPage } from '../build/clashes.ts'
import type { Facts } from './facts.ts'

/**
 * Whether a path is that of a page or file of the next build that is no article's. Of a list, as many pages count as all
 * articles would fill.
 */
export function sitePages(
  addresses: Addresses,
  infoPages: readonly AddressedPage[],
  due: readonly Facts[],
): (path: string) => boolean {
  const others = new Set<string>([
    ...infoPages.map(({ url }) => url),
    ...due.flatMap(({ capture }) => (capture === null ? [] : [`/sources/${capture.sha256}.txt`])),
  ])
  return (path) => addresses.has(path) || others.has(path)
}
