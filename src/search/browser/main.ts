import type { FinderFiles } from '../catalogue.ts'
import { readAddress, usualSort, writeAddress, type Search } from './address.ts'
import { Finder } from './finder.ts'
import { keepPosition, rememberPosition, restorePosition } from './scroll.ts'
import { SearchPage } from './search-page.ts'
import type { Told } from './told.ts'
import { find } from './view/element.ts'
import { whenTaken } from './view/failure.ts'

/** Milliseconds without a key before the index is asked for what was typed. */
const typingPause = 200

/**
 * Makes the search page work. Called once, by `entry.ts`.
 *
 * @param thread One that finds, if it is started already.
 */
export function start(files: FinderFiles, thread: Worker | undefined): void {
  let started = thread
  const finder = new Finder(files, {
    current: absolute('files.json'),
    reload: reloadOnce,
    start(worker, hear) {
      const own = started ?? new Worker(worker, { type: 'module' })
      started = undefined
      own.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
      own.addEventListener('error', () => hear({ trouble: 'gone', file: worker }))
      return { tell: (question) => own.postMessage(question), end: () => own.terminate() }
    },
  })
  const page = new SearchPage(finder)
  watchForms(page, finder)
  watchLinks(page)
  watchFurther(page)
  whenTaken(() => void page.show(currentSearch()))
  addEventListener('popstate', () => void showAddress(page))
  keepPosition()
  void showAddress(page)
}

/** A host may go on serving the earlier page for minutes: then there is nothing better to be had. */
function reloadOnce(script: string): void {
  if (sessionStorage.getItem('reloaded for') === script) return
  sessionStorage.setItem('reloaded for', script)
  location.reload()
}

/** The address of a file, beside the page if it has no path. */
function absolute(path: string): string {
  return new URL(path, find(document, '#search', HTMLFormElement).action).href
}

/** Shows what the address asks for, where the reader left it. */
async function showAddress(page: SearchPage): Promise<void> {
  await page.show(currentSearch())
  restorePosition()
}

/** The search that is shown already gets no second entry in the history. */
async function go(page: SearchPage, search: Search): Promise<void> {
  const address = writeAddress(search)
  if (address !== writeAddress(currentSearch())) {
    rememberPosition()
    history.pushState(null, '', address === '' ? location.pathname : `?${address}`)
  }
  await page.show(search)
}

function currentSearch(): Search {
  return readAddress(new URLSearchParams(location.search))
}

function watchForms(page: SearchPage, finder: Finder): void {
  const words = find(document, '#search', HTMLFormElement)
  const filters = find(document, '#filters', HTMLFormElement)
  const ask = (): void => void go(page, asked(words, filters))
  words.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
  words.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) ask()
  })
  // They are sent by what closes the sheet, when all that was chosen is searched for already.
  filters.addEventListener('change', ask)
  words.addEventListener('focusin', () => finder.prepare(''))
  let timer = 0
  words.addEventListener('input', ({ target }) => {
    clearTimeout(timer)
    if (!(target instanceof HTMLInputElement)) return
    const text = target.value
    timer = setTimeout(() => finder.prepare(text), typingPause)
  })
}

/** Links to other searches do not load the page anew. */
function watchLinks(page: SearchPage): void {
  find(document, '#results', HTMLElement).addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (link === null || !isPlain || link.getAttribute('href')?.startsWith('?') !== true) return
    event.preventDefault()
    void follow(page, link)
  })
}

async function follow(page: SearchPage, link: HTMLAnchorElement): Promise<void> {
  const isPage = link.closest('#results-pages') !== null
  const showing = go(page, readAddress(new URLSearchParams(link.search)))
  page.focus()
  if (isPage) find(document, '.results', HTMLElement).scrollIntoView({ behavior: 'instant' })
  await showing
}

function watchFurther(page: SearchPage): void {
  const button = find(document, '#results-further button', HTMLButtonElement)
  button.addEventListener('click', () => void goFurther(page, button))
}

/** Leaves the reader where the button is; if it is gone, so is what had the focus. */
async function goFurther(page: SearchPage, button: HTMLButtonElement): Promise<void> {
  await go(page, { ...currentSearch(), reach: Number(button.value) })
  if (button.offsetParent === null) page.focus()
}

/** What the forms ask for. Sorting by relevance is what words ask for anyway. */
function asked(...forms: readonly HTMLFormElement[]): Search {
  const address = new URLSearchParams()
  for (const form of forms) {
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') address.append(name, value)
    }
  }
  const now = currentSearch()
  const search = readAddress(address)
  const isNew = search.q !== now.q && now.sort === usualSort(now.q)
  return {
    ...search,
    sort:
      isNew || (search.q === '' && search.sort === 'relevance') ? usualSort(search.q) : search.sort,
    aliases: search.q !== now.q || now.aliases,
  }
}
