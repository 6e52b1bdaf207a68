import type { FinderFiles } from '../catalogue.ts'
import { currentFiles } from './current-files.ts'
import { patience } from './search-error.ts'
import { admitWorkers } from './trusted-types.ts'
import { find } from './view/element.ts'
import { offerAgain, whenTaken } from './view/failure.ts'

/**
 * Starts search. This file has the same name in every edition, so that a page of an earlier one finds it, and it
 * finds the files of the current one where those that the page names are gone.
 */

/** The search page's own code. */
interface Main {
  start(files: FinderFiles, thread: Worker | undefined): void
}

interface Loaded {
  readonly files: FinderFiles
  readonly main: Main
}

const form = find(document, '#search', HTMLFormElement)
const results = find(document, '#results', HTMLElement)
const status = find(document, '#results-summary', HTMLElement)
const named: FinderFiles = JSON.parse(form.dataset['files'] ?? '{}')
/** Whether the page's own code was started, and whether that went well: if not, it belongs to another page. */
let isStarted = false
let works = false

document.querySelector('#search-without-script')?.remove()
for (const part of document.querySelectorAll<HTMLElement>('.with-script')) part.hidden = false
find(document, '#search-page', HTMLElement).classList.add('started')
admitWorkers()
let thread = location.search === '' ? undefined : expectSearch()
thread?.addEventListener('error', () => (thread = undefined))
whenTaken(() => {
  if (works) return
  showSearching()
  if (isStarted) location.reload()
  else void begin(`?${Date.now()}`)
})
void begin('')

/** Shows what is searched for, and fetches what finds it beside what shows it. */
function expectSearch(): Worker {
  const q = new URLSearchParams(location.search).get('q') ?? ''
  find(form, '[name=q]', HTMLInputElement).value = q
  find(document, '#results-heading', HTMLElement).textContent = 'Results'
  showSearching()
  // The thread asks for it, too, as soon as it runs, and notices if anything is wrong with it.
  fetch(named.catalogue).catch(() => undefined)
  return new Worker(named.worker, { type: 'module' })
}

function showSearching(): void {
  results.ariaBusy = 'true'
  status.textContent = 'Searching …'
}

/** @param suffix Of addresses: browsers remember what failed under the same one. */
async function begin(suffix: string): Promise<void> {
  // It may still come.
  const slow = setTimeout(fail, patience)
  try {
    await load(suffix)
  } catch (error) {
    console.error(error)
    fail()
  } finally {
    clearTimeout(slow)
  }
}

async function load(suffix: string): Promise<void> {
  const address = new URL('files.json', form.action).href
  const { files, main } = await loadFrom(named, suffix).catch(async () =>
    loadFrom(await currentFiles(address), suffix),
  )
  if (isStarted) return
  isStarted = true
  main.start(files, files === named ? thread : undefined)
  works = true
}

async function loadFrom(files: FinderFiles, suffix: string): Promise<Loaded> {
  return { files, main: await import(files.script + suffix) }
}

function fail(): void {
  results.ariaBusy = null
  status.textContent = 'Search failed: the search program could not be loaded.'
  offerAgain()
}
