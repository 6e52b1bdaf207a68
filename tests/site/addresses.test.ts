import { expect, test } from 'vitest'
import { loadInfoPages, loadNewsroom, loadVocabulary } from '../../src/archive/content.ts'
import { loadArticles } from '../../src/article/load.ts'
import { Addresses } from '../../src/build/addresses.ts'
import { loadRoutes } from '../../src/routes/page-table.ts'
import { siteFiles } from './pages.ts'

const folders = { content: 'content', fallback: 'content' }

test('every file of the site is known before it is made, and says what it is', async () => {
  const newsroom = await loadNewsroom(folders)
  const vocabulary = await loadVocabulary(folders)
  const articles = await loadArticles('content/articles', { newsroom, day: '2026-11-21' })
  const routes = await loadRoutes('.')
  const addresses = new Addresses(routes, { newsroom, vocabulary, articles })
  const own = /^(?:assets|images|pagefind|search|sources)\//
  const others = [...articles, ...(await loadInfoPages(folders))].map(({ url }) => url.slice(1))
  const unknown = siteFiles().filter(
    (file) =>
      addresses.find(file) === undefined &&
      !own.test(file) &&
      !others.some((url) => file === `${url}index.html` || file === `${url}index.json`),
  )
  expect(unknown).toEqual([])
  expect(
    ['/news/', '/news/page/2/', '/news/page/1/'].filter((path) => addresses.has(path)),
  ).toEqual(['/news/'])
  expect(routes.filter(({ data }) => data.is === undefined)).toEqual([])
})
