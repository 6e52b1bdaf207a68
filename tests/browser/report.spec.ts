import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { serveSite } from '../../src/publish/serve.ts'
import { freePort } from '../support/nginx.ts'
import { publish } from '../support/published.ts'

const article = `---
title: Mail carried
date: 2019-09-09
slug: mail-carried
---

It rained.

The boat carried the mail to Guangdong.
`

/** What would be mailed by a link. The mail itself is not opened. */
async function mailOf(page: Page): Promise<string | null> {
  const link = page.locator('.report a')
  await link.evaluate((anchor) =>
    anchor.addEventListener('click', (event: Event) => event.preventDefault()),
  )
  await link.click()
  return new URL((await link.getAttribute('href')) ?? '').searchParams.get('body')
}

test('a report of a mistake quotes what was selected, and the contact page names the article', async ({
  page,
}) => {
  const port = await freePort()
  const base = `http://localhost:${port}/`
  const newsroom = readFileSync('content/newsroom.yaml', 'utf8')
  const published = await publish(
    {
      'newsroom.yaml': `${newsroom}\ncorrections: desk@example.org\n`,
      'articles/2019/2019-09-09-mail-carried.md': article,
    },
    base,
  )
  const server = await serveSite({ ...published, folder: published.site, port })
  const address = `${base}news/2019/09/mail-carried/`
  try {
    await page.goto(address)
    expect(await mailOf(page)).toBe(`Mail carried\n${address}\n\n`)
    await page.locator('#p2').dblclick()
    expect(await mailOf(page)).toBe(
      `Mail carried\n${address}#p2\n\n“The boat carried the mail to Guangdong.”\n\n`,
    )
    await page.getByRole('link', { name: 'Contact Us' }).click()
    await expect(page.locator('.report')).toContainText(`about the article ${address}`)
    expect(await mailOf(page)).toBe(`${address}\n\n`)
  } finally {
    server.close()
    server.closeAllConnections()
    published.remove()
  }
})
