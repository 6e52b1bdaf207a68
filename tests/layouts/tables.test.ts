import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { articlePage } from '../../layouts/article.ts'
import { infoPage } from '../../layouts/info.ts'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { machineFiles } from '../../src/feeds/files.ts'
import { toSource, type Html } from '../../src/html/html.ts'
import { anArticle } from '../support/article.ts'
import { aSite } from '../support/site.ts'

const markdown = `
| Year | Letters |
|---|--:|
| 2018 | 1,200 |

Then:

- In a list

  | Year |
  |---|
  | 2019 |

\`<table></table>\` and <table></table>
`

const article = anArticle({ markdown })
const site = aSite({ articles: [article] })

/** The boxes of a page, by what they are called, with the first word of their tables. */
function boxesOf(page: Html): readonly unknown[] {
  const { document } = parseHTML(toSource(page))
  return [...document.querySelectorAll('.table')].map((box) => [
    box.getAttribute('aria-label'),
    box.getAttribute('tabindex'),
    box.querySelector('td')?.textContent,
  ])
}

const boxes = [
  ['Table 1', '0', '2018'],
  ['Table 2', '0', '2019'],
]

test('each table of an article has a box that is named and that the keyboard reaches', () => {
  expect(boxesOf(articlePage(site, article))).toEqual(boxes)
})

test('so has each table of a page about the newsroom', () => {
  const page = {
    file: 'about.md',
    url: '/about/',
    title: 'About',
    description: 'About.',
    hidden: false,
    body: renderMarkdown(markdown).html,
  } as const
  expect(boxesOf(infoPage(site, page))).toEqual(boxes)
})

test('feeds carry the tables alone', () => {
  const feeds = machineFiles(site).filter(({ path }) => path.startsWith('/feed.'))
  expect([...feeds]).toHaveLength(2)
  for (const { make } of feeds) {
    expect(make()).toContain('2018')
    expect(make()).not.toContain('tabindex')
  }
})
