import { expect, test } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { publishLongWordsSite } from '../support/long-words-site.ts'
import { freePort } from '../support/nginx.ts'
import { families } from './fonts.ts'
import { allScreens, layoutFaults, someScreens } from './layout.ts'

test.describe.configure({ timeout: 150_000 })

/** What fits in the widest fonts fits in most others, so that those are tried on fewer screens. */
const screensFor = (project: string): typeof allScreens =>
  project === families[0] ? allScreens : someScreens

test('every page is as wide as the screen, and its text is neither cut off nor printed over', async ({
  page,
}, { project }) => {
  const addresses = [
    '/',
    '/news/',
    '/news/2018/',
    '/news/2018/01/',
    '/news/2018/01/2017-top-ten-events-at-china-post-group/',
    '/news/2017/07/zhong-guo-kuai-di-xing-ye-fa-zhan-da-hui-zhao-kai-qian-yue-e/',
    '/sections/news/',
    '/sections/stamps/',
    '/topics/',
    '/topics/rural-e-commerce/',
    '/names/',
    '/names/liu-aili/',
    '/archive/',
    '/archive/index/',
    '/search/',
    '/search/?q=postal',
    '/search/?q=zzzz',
    '/about/',
    '/contact/',
    '/editors/',
    '/sitemap/',
    '/corrections/',
    '/withdrawn/',
    '/nowhere/',
  ]
  expect(await layoutFaults(page, addresses, screensFor(project.name))).toEqual([])
})

test('so it is where words, tables and lists are wider than the screen', async ({ page }, {
  project,
}) => {
  const port = await freePort()
  const base = `http://localhost:${port}/`
  const published = await publishLongWordsSite(base)
  const server = await serveSite({ ...published, folder: published.site, port })
  const paths = [
    '',
    'news/',
    'news/2021/05/long/',
    'news/2021/05/other/',
    'news/2021/05/withdrawn/',
    'news/2021/05/han/',
    'news/2021/05/headline/',
    'news/2021/05/expired/',
    'sections/stamps/',
    'topics/',
    'topics/insurance/',
    'names/',
    'names/kang-ning/',
    'archive/',
    'about/',
    'sitemap/',
    'nowhere/',
    'archive/index/',
    'search/?q=kang',
    `search/?q=${'verordnung'.repeat(12)}`,
    'corrections/',
    'withdrawn/',
  ]
  const addresses = paths.map((path) => base + path)
  const faults = await layoutFaults(page, addresses, screensFor(project.name))
  server.close()
  server.closeAllConnections()
  published.remove()
  expect(faults).toEqual([])
})
