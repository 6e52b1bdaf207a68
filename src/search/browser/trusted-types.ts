/** The part of https://www.w3.org/TR/trusted-types/ that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/**
 * Lets Pagefind start its worker where the page's policy asks for trusted types. Nothing else becomes
 * trusted: no HTML, no script, and no address but this one.
 *
 * @param worker Path of the worker's file, from the root of the host.
 */
export function admitWorker(worker: string): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => {
      if (address === worker) return address
      throw new TypeError(`No script may be loaded from ${address}.`)
    },
  })
}
