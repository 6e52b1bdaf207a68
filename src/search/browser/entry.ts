import type { FinderFiles } from '../catalogue.ts'
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

/** Milliseconds after which a reader is told that search does not come. It may still do so. */
const patience = 15_000

const form = find(document, '#search', HTMLFormElement)
const status = find(document, '#results-summary', HTMLElement)
const named: FinderFiles = JSON.parse(form.dataset['files'] ?? '{}')
/** Whether the page's own code was started, and whether that went well: if not, it belongs to another page. */
let isStarted = false
let works = false

document.querySelector('#search-without-script')?.remove()
find(document, '#search-page', HTMLElement).classList.add('started')
admitWorkers()
let thread = location.search === '' ? undefined : expectSearch()
thread?.addEventListener('error', () => (thread = undefined))
whenTaken(() => {
  if (works) return
  status.textContent = 'Searching …'
  if (isStarted) location.reload()
  else void begin(`?${Date.now()}`)
})
void begin('')

/** Shows what is searched for, and fetches what finds it beside what shows it. */
function expectSearch(): Worker {
  const q = new URLSearchParams(location.search).get('q') ?? ''
  find(form, '[name=q]', HTMLInputElement).value = q
  find(document, '#results', HTMLElement).ariaBusy = 'true'
  find(document, '#results-heading', HTMLElement).textContent = 'Results'
  status.textContent = 'Searching …'
  // The thread asks for it, too, as soon as it runs, and notices if anything is wrong with it.
  fetch(named.catalogue).catch(() => undefined)
  return new Worker(named.worker, { type: 'module' })
}

/** @param suffix Of addresses: browsers remember what failed under the same one. */
async function begin(suffix: string): Promise<void> {
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
  const current = async (): Promise<Loaded> => loadFrom(await currentFiles(), suffix)
  const { files, main } = await loadFrom(named, suffix).catch(current)
  if (isStarted) return
  isStarted = true
  main.start(files, files === named ? thread : undefined)
  works = true
}

async function loadFrom(files: FinderFiles, suffix: string): Promise<Loaded> {
  return { files, main: await import(files.script + suffix) }
}

/** What search is made of now, past all caches. */
async function currentFiles(): Promise<FinderFiles> {
  const address = new URL(`files.json?now=${Date.now()}`, form.action)
  const response = await fetch(address, { cache: 'reload' })
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`)
  return response.json()
}

function fail(): void {
  find(document, '#results', HTMLElement).ariaBusy = null
  status.textContent = 'Search failed: the search program could not be loaded.'
  offerAgain()
}
