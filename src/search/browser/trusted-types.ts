/** The part of https://www.w3.org/TR/trusted-types/ that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** Our workers, whose names change with their content. */
const ours = /\/assets\/search-worker\.[0-9a-f]{10}\.js$/

/**
 * Lets workers of this site's own start where the page's policy asks for trusted types. Nothing else becomes trusted: no
 * HTML, no script, and no other address.
 */
export function admitWorkers(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      const { origin, pathname } = new URL(address, location.href)
      if (origin === location.origin && ours.test(pathname)) return address
      throw new TypeError(`No script may be loaded from ${address}.`)
    },
  })
}
