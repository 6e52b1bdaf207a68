import { searchable } from '../searchable.ts'
import { loadPagefind, type Result } from './pagefind.ts'

const form = document.querySelector<HTMLFormElement>('#search-form')
const field = document.querySelector<HTMLInputElement>('#search-words')
const status = document.querySelector('#search-status')
const results = document.querySelector('#search-results')

const words = new URLSearchParams(location.search).get('q')?.trim() ?? ''
if (field !== null) field.value = words
if (words !== '') void search(words)

/** Shows the articles that hold all the words. */
async function search(query: string): Promise<void> {
  if (status === null || results === null || form === null) return
  const pagefind = await loadPagefind(form.action)
  const { results: found } = await pagefind.search(searchable(query))
  status.textContent = found.length === 1 ? '1 article' : `${found.length} articles`
  const items = await Promise.all(found.slice(0, 20).map((result) => result.data()))
  results.replaceChildren(...items.map(resultItem))
}

function resultItem({ url, meta }: Result): HTMLElement {
  const item = document.createElement('li')
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta['title'] ?? url
  link.lang = meta['titleLang'] ?? ''
  heading.append(link)
  item.append(heading)
  return item
}
