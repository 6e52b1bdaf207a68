import type { FinderFiles } from '../catalogue.ts'
import { readAddress, usualSort, writeAddress, type Search } from './address.ts'
import { Finder } from './finder.ts'
import { keepPosition, rememberPosition, restorePosition } from './scroll.ts'
import { SearchPage } from './search-page.ts'
import { admitWorkers } from './trusted-types.ts'
import { find } from './view/element.ts'

/** Milliseconds without a key before the index is asked for what was typed. */
const typingPause = 200

const form = find(document, '#search', HTMLFormElement)
const { current = '', ...others } = form.dataset
const absolute = (path = ''): string => new URL(path, location.origin).href
const files: FinderFiles = {
  script: others['script'] ?? '',
  worker: others['worker'] ?? '',
  pagefind: others['pagefind'] ?? '',
  wasm: others['wasm'] ?? '',
  catalogue: others['catalogue'] ?? '',
}
const finder = new Finder(files, {
  current: absolute(current),
  reload: () => location.reload(),
  start(own, port) {
    const thread = new Worker(own.worker, { type: 'module' })
    const { pagefind, wasm, catalogue } = own
    const addresses = {
      pagefind: absolute(pagefind),
      wasm: absolute(wasm),
      catalogue: absolute(catalogue),
    }
    thread.postMessage({ ...own, ...addresses }, [port])
    return thread
  },
})
const page = new SearchPage(form, finder)

find(document, '#search-without-script', HTMLElement).remove()
admitWorkers()
openFilters()
watchForm()
watchLinks()
watchFurther()
addEventListener('popstate', () => void showAddress())
keepPosition()
if (writeAddress(readAddress(new URLSearchParams(location.search))) === '') restorePosition()
else void showAddress()

/** Shows what the address asks for, where the reader left it. */
async function showAddress(): Promise<void> {
  await page.show(readAddress(new URLSearchParams(location.search)))
  restorePosition()
}

async function go(search: Search): Promise<void> {
  const address = writeAddress(search)
  rememberPosition()
  history.pushState(null, '', address === '' ? location.pathname : `?${address}`)
  await page.show(search)
}

/** On a wide screen filters stand beside the results, where they are in nobody's way. */
function openFilters(): void {
  const wide = matchMedia('(width >= 60rem)')
  const filters = find(form, '#search-filters', HTMLDetailsElement)
  const adapt = (): void => {
    filters.open = wide.matches
  }
  wide.addEventListener('change', adapt)
  adapt()
}

function watchForm(): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void go(asked())
  })
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'q') return
    void go(asked())
  })
  form.addEventListener('focusin', () => finder.prepare(''))
  let timer = 0
  form.addEventListener('input', ({ target }) => {
    clearTimeout(timer)
    if (!(target instanceof HTMLInputElement) || target.name !== 'q') return
    const text = target.value
    timer = setTimeout(() => finder.prepare(text), typingPause)
  })
}

/** Links to other searches do not load the page anew. */
function watchLinks(): void {
  find(document, '#results', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (link === null || !isPlain || link.getAttribute('href')?.startsWith('?') !== true) return
    event.preventDefault()
    void follow(link)
  })
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  const isPage = link.closest('#results-pages') !== null
  await go(readAddress(new URLSearchParams(link.search)))
  page.focus()
  if (isPage) find(document, '#results', HTMLElement).scrollIntoView({ behavior: 'instant' })
}

function watchFurther(): void {
  const button = find(document, '#results-further button', HTMLButtonElement)
  button.addEventListener('click', () => void goFurther(button))
}

/** Leaves the reader where the button is; if it is gone, so is what had the focus. */
async function goFurther(button: HTMLButtonElement): Promise<void> {
  const { top } = button.getBoundingClientRect()
  await go({ ...readAddress(new URLSearchParams(location.search)), reach: Number(button.value) })
  if (button.offsetParent === null) page.focus()
  else scrollBy({ top: button.getBoundingClientRect().top - top, behavior: 'instant' })
}

/** What the form asks for. Sorting by relevance is what words ask for anyway. */
function asked(): Search {
  const address = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') address.append(name, value)
  }
  const now = readAddress(new URLSearchParams(location.search))
  const search = readAddress(address)
  const isNew = search.q !== now.q && now.sort === usualSort(now.q)
  return {
    ...search,
    sort:
      isNew || (search.q === '' && search.sort === 'relevance') ? usualSort(search.q) : search.sort,
    aliases: search.q !== now.q || now.aliases,
  }
}
