import type { Server } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish, type Published } from '../support/published.ts'
import { expectAccessible } from './accessibility.ts'

let published: Published
let server: Server
let base: string

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}/`
  published = await publish(
    {
      'articles/2021/arabic.md': article(
        'ar',
        'البريد الصيني',
        'وقعت *مجموعة* البريد `a.b` (1984).',
      ),
      'articles/2021/chinese.md': article(
        'zh-Hans',
        '中国邮政',
        '**时限：**同城，*免费。*不收 `CN23`。',
      ),
      'articles/2021/english.md': article('en', 'Mail', 'وقعت مجموعة البريد (1984).\n\nAn *end*.'),
    },
    base,
  )
  server = await serveSite({ ...published, folder: published.site, port })
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
  published.remove()
})

function article(lang: string, title: string, text: string): string {
  return `---\ntitle: ${title}\ndate: 2021-05-01\nlang: ${lang}\ntitle_lang: ${lang}\nslug: in-${lang.toLowerCase()}\n---\n\n${text}\n`
}

/** Whether the text of an element begins at the right edge of its box, and ends before the left one. */
function beginsAtRight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)})
    const range = document.createRange()
    range.selectNodeContents(element)
    const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()]
    return Math.abs(text.right - box.right) < 2 && text.left > box.left + 2
  })()`)
}

test('an article in Arabic begins at the right, in lists too', async ({ page }) => {
  await page.goto(`${base}news/2021/05/in-ar/`)
  expect(await beginsAtRight(page, 'h1')).toBe(true)
  expect(await beginsAtRight(page, '.text p')).toBe(true)
  await expect(page.locator('.text em')).toHaveCSS('font-style', 'normal')
  await expectAccessible(page)
  await page.goto(`${base}news/`)
  expect(await beginsAtRight(page, '.articles h2:has([lang=ar])')).toBe(true)
  expect(await beginsAtRight(page, '.articles .summary[lang=ar]')).toBe(true)
})

test('a paragraph in Arabic begins at the right of an article in English', async ({ page }) => {
  await page.goto(`${base}news/2021/05/in-en/`)
  expect(await beginsAtRight(page, '#p1')).toBe(true)
  expect(await beginsAtRight(page, '#p2')).toBe(false)
})

test('Chinese has high lines, dots in place of italics, and code as it is', async ({ page }) => {
  await page.goto(`${base}news/2021/05/in-zh-hans/`)
  const text = page.locator('.text p')
  await expect(text.locator('strong')).toHaveText('时限：')
  const lines = await page.evaluate<number>(`(() => {
    const { fontSize, lineHeight } = getComputedStyle(document.querySelector('.text p'))
    return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
  })()`)
  expect(lines).toBeCloseTo(1.7)
  await expect(text.locator('em')).toHaveCSS('font-style', 'normal')
  await expect(text.locator('em')).toHaveCSS('text-emphasis-style', /dot/)
  await expect(text).toHaveCSS('text-spacing-trim', 'trim-start')
  await expect(text.locator('code')).toHaveCSS('font-family', /monospace/)
})
