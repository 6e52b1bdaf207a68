import type { Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { corpus } from '../../src/bench/corpus.ts'
import { seededRandom } from '../../src/bench/random.ts'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish, type Published } from '../support/published.ts'
import { status } from './searching.ts'

/** What a visit asks for, one after the other: `q=china&year=2019`. */
type Visit = readonly string[]

const ofTheFive = [
  'china',
  'postal',
  'service',
  'express',
  'rural',
  'innovation',
  'staff',
  'stamps',
  'bank',
  '快递',
  '刘爱力',
  'kang ning',
  '"strategic cooperation"',
  'conferense',
  '2017',
  'e-commerce',
  'xylophone',
  'post -automobile',
  'university talent',
  'who is Liu Aili',
]
const narrowed = ['', '&year=2019', '&sort=newest', '&section=news', '&sort=oldest&from=2018-01']

test('a long visit of five articles goes on as it began', async ({ page }) => {
  test.setTimeout(300_000)
  const visit = narrowed.flatMap((more) => ofTheFive.map((q) => `q=${q}${more}`))
  expect(visit).toHaveLength(100)
  await stay(page, '', visit, { compareEach: 5, rest: 60_000 })
})

for (const size of [300, 10_000]) {
  test.describe(`with ${size} articles`, () => {
    let published: Published
    let server: Server
    let base: string
    let titles: readonly string[]

    test.beforeAll(async () => {
      test.setTimeout(300_000) // a site is built
      const articles = [...corpus(size)]
      titles = articles.map(({ source }) => /^title: (.*)$/m.exec(source)?.[1] ?? '')
      const port = await freePort()
      base = `http://localhost:${port}`
      const files = articles.map(({ file, source }) => [`articles/${file}`, source] as const)
      published = await publish(Object.fromEntries(files), `${base}/`)
      server = await serveSite({ ...published, folder: published.site, port })
    })

    test.afterAll(() => {
      server.close()
      server.closeAllConnections()
      published.remove()
    })

    test(
      'search goes on after the browser collected garbage',
      { tag: tagOf(size) },
      async ({ page }) => {
        await stay(page, base, visitOf(titles).slice(0, 8), { compareEach: 7, rest: 0 })
      },
    )

    test('a long visit goes on as it began', { tag: '@long' }, async ({ page }) => {
      test.setTimeout(1_200_000)
      await stay(page, base, visitOf(titles), { compareEach: 1, rest: 60_000 })
    })

    test('an exact headline is first, at any age', { tag: '@long' }, async ({ page }) => {
      test.setTimeout(600_000)
      const random = seededRandom(11)
      const wanted = Array.from({ length: 40 }, () => random.pick(titles))
      const browser = await page.context().newCDPSession(page)
      await page.goto(`${base}/search/`)
      for (const title of wanted) {
        await browser.send('HeapProfiler.collectGarbage')
        await ask(page, title)
        await expect(page.locator('#results-list h3').first()).toHaveText(title)
      }
    })
  })
}

function tagOf(size: number): string[] {
  return size > 1000 ? ['@long'] : []
}

/** A hundred searches for words of headlines: alone, in pairs, as beginnings and phrases, narrowed and sorted. */
function visitOf(titles: readonly string[]): Visit {
  const random = seededRandom(7)
  const word = (): string => random.pick(random.pick(titles).split(' '))
  return Array.from({ length: 100 }, (_, number) => {
    const forms = [
      word(),
      `${word()} ${word()}`,
      word().slice(0, 4),
      `"${word()}"`,
      `${word()} -post`,
    ]
    const more = [...narrowed, '&page=2'][number % 6] ?? ''
    return `q=${forms[number % forms.length] ?? ''}${more}`
  })
}

/**
 * Makes a visit in one tab, has its garbage collected before each search, and rests in the middle.
 *
 * @param compareEach How many answers there are to one that is compared with that of a fresh tab.
 * @param rest In milliseconds.
 */
async function stay(
  page: Page,
  base: string,
  visit: Visit,
  { compareEach, rest }: { readonly compareEach: number; readonly rest: number },
): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const fresh = await page.context().newPage()
  await page.goto(`${base}/search/`)
  for (const [number, address] of visit.entries()) {
    await browser.send('HeapProfiler.collectGarbage')
    if (number === visit.length / 2) await page.waitForTimeout(rest)
    // As a link does: the tab stays.
    await page.evaluate(`history.pushState(null, '', '?${address.replaceAll("'", '%27')}')`)
    await page.evaluate(`dispatchEvent(new PopStateEvent('popstate'))`)
    const answer = await shown(page)
    if (number % compareEach > 0) continue
    await fresh.goto(`${base}/search/?${address}`)
    expect(await shown(fresh), address).toEqual(answer)
  }
  await fresh.close()
}

async function ask(page: Page, q: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: 'Search for' })
  await field.fill(q)
  await field.press('Enter')
}

/** What the page says and lists, once it has searched. */
async function shown(page: Page): Promise<readonly (string | null)[]> {
  await expect(page.locator('#results')).not.toHaveAttribute('aria-busy', 'true')
  await expect(page.locator(status)).toHaveText(/\barticles?\b|^Nothing/)
  const headlines = await page.locator('#results-list h3').allTextContents()
  return [await page.locator(status).textContent(), ...headlines]
}
