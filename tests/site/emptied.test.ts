import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { baseOf } from '../../src/urls.ts'
import { publish, type Published } from '../support/published.ts'

function article(title: string, date: string, more = ''): string {
  return `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${title} was seen by Liu Aili.\n`
}

const removed = 'status: removed\nstatus_reason: It was wrong.\nstatus_date: 2020-01-01\n'

const vocabulary = 'people:\n  - name: Kang Ning\n  - name: Liu Aili\n'

/** A site of one article that stays, and of another with what is written of it. */
async function siteWith(more: string): Promise<Published> {
  return publish({
    'vocabulary.yaml': vocabulary,
    'articles/stays.md': article('Stamps', '2019-09-09', 'topics: [Mail]\n'),
    'articles/goes.md': `${article('Ferry', '2018-03-04', `topics: [Ships, Mail]\n${more}`)}Kang Ning came.\n`,
  })
}

/** Lists that have one article alone, which goes. */
const lists = [
  'news/2018/index.html',
  'news/2018/03/index.html',
  'topics/ships/index.html',
  'topics/ships/feed.xml',
  'names/kang-ning/index.html',
  'names/kang-ning/feed.xml',
]

describe.each([
  ['is removed', removed],
  ['is withdrawn', removed.replace('removed', 'withdrawn')],
  ['has had its time', 'expires_at: 2019-01-01\n'],
])('when the only article of some lists %s', (_what, more) => {
  let site: Published

  function textOf(file: string): string {
    return readFileSync(join(site.site, file), 'utf8')
  }

  beforeAll(async () => {
    site = await siteWith(more)
  })

  afterAll(() => site.remove())

  test.each(lists)('/%s goes on to answer, without it', (file) => {
    expect(existsSync(join(site.site, file))).toBe(true)
    expect(textOf(file)).not.toContain('Ferry')
    const says = file.endsWith('.xml') ? '<feed' : 'No article is listed here any more'
    expect(textOf(file)).toContain(says)
  })

  test('no page and no map of the site leads there', () => {
    for (const file of [
      'archive/index.html',
      'topics/index.html',
      'names/index.html',
      'sitemap.xml',
    ])
      expect(textOf(file)).not.toMatch(/2018|ships|kang-ning/)
  })
})

test('an article that stays has its lists, and no list is said to be empty', async () => {
  const { site, remove } = await siteWith('')
  for (const file of lists) expect(readFileSync(join(site, file), 'utf8')).toContain('Ferry')
  remove()
})

test('a build after the removal gives every byte of a clean one', async () => {
  const { folder, site, remove } = await siteWith('')
  const clean = join(folder, 'clean')
  const file = join(folder, 'content/articles/goes.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('topics:', `${removed}topics:`))
  const options = {
    root: process.cwd(),
    content: join(folder, 'content'),
    day: '2026-01-01',
  } as const
  for (const output of [site, clean])
    await buildSite({
      ...options,
      output,
      base: baseOf('http://localhost/') ?? null,
      drafts: false,
    })
  expect(bytesOf(site)).toEqual(bytesOf(clean))
  remove()
})

function bytesOf(folder: string): Readonly<Record<string, string>> {
  const files = [...filesOf(folder)].toSorted()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'base64')]))
}
