import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { baseOf } from '../../src/urls.ts'
import { publish, writeFiles } from '../support/published.ts'

const article = (date: string, section: string): string =>
  `---\ntitle: Of ${date}\ndate: ${date}\nslug: slug\nsection: ${section}\n---\n\nIt rained.\n`

test('the first article of a section brings the section into the menu of every page', async () => {
  const published = await publish({
    'articles/2017/a.md': article('2017-07-07', 'news'),
    'articles/2018/b.md': article('2018-08-08', 'news'),
  })
  const { folder, site, remove } = published
  // Nothing else on this page changes with the new article.
  const menu = (): string =>
    readFileSync(join(site, 'news/2017/07/slug/index.html'), 'utf8').split('</header>')[0] ?? ''
  try {
    expect(menu()).not.toContain('/sections/stamps/')
    const content = join(folder, 'content')
    writeFiles(content, { 'articles/2019/c.md': article('2019-09-09', 'stamps') })
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
