/** The part of Pagefind's browser code that is used here. */
export interface Pagefind {
  search(query: string): Promise<{ readonly results: readonly Match[] }>
}

interface Match {
  data(): Promise<Result>
}

export interface Result {
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
}

/**
 * Loads Pagefind, which stands beside the search page.
 *
 * @param searchPage Absolute address of the search page.
 */
export async function loadPagefind(searchPage: string): Promise<Pagefind> {
  const address = new URL('../pagefind/pagefind.js', searchPage).href
  const loaded: Pagefind = await import(address)
  return loaded
}
