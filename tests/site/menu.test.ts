import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { baseOf } from '../../src/urls.ts'
import { publish, writeFiles } from '../support/published.ts'

const article = (title: string, section: string): string =>
  `---\ntitle: ${title}\ndate: 2019-09-09\nslug: ${section}\nsection: ${section}\n---\n\nIt rained.\n`

test('the first article of a section brings the section into the menu of older articles', async () => {
  const published = await publish({ 'articles/2019/news.md': article('Old', 'news') })
  const { folder, site, remove } = published
  const menu = (): string =>
    readFileSync(join(site, 'news/2019/09/news/index.html'), 'utf8').split('</header>')[0] ?? ''
  try {
    expect(menu()).not.toContain('/sections/stamps/')
    const content = join(folder, 'content')
    writeFiles(content, { 'articles/2019/stamps.md': article('New', 'stamps') })
    const base = baseOf('http://localhost/') ?? null
    await buildSite({
      root: resolve('.'),
      content,
      output: site,
      base,
      day: '2026-01-01',
      drafts: false,
    })
    expect(menu()).toContain('/sections/stamps/')
  } finally {
    remove()
  }
})
