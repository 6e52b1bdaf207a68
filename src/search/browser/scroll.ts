/** Milliseconds that a reader must rest before the position is kept: Safari limits how often one may. */
const rest = 150

interface Kept {
  readonly scroll: number
}

/**
 * Keeps the position of the page with its entry of the history. Results are fetched before they can be
 * scrolled to, so that the browser's own way comes too early.
 */
export function keepPosition(): void {
  let timer = 0
  addEventListener('scroll', () => {
    clearTimeout(timer)
    timer = setTimeout(rememberPosition, rest)
  })
  addEventListener('pagehide', rememberPosition)
  history.scrollRestoration = 'manual'
}

/** Keeps the position now, because the page is about to become another entry. */
export function rememberPosition(): void {
  history.replaceState({ scroll: scrollY } satisfies Kept, '')
}

/** Returns to where the page was when the reader left it, if it was ever left. */
export function restorePosition(): void {
  const kept: unknown = history.state
  if (isKept(kept)) scrollTo({ top: kept.scroll, behavior: 'instant' })
}

function isKept(state: unknown): state is Kept {
  return typeof state === 'object' && state !== null && 'scroll' in state
}
