import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { siteFiles, sitePages, type Page } from './pages.ts'

/**
 * In bytes, compressed as a host would. What is needed to read an article must fit into the first round
 * trip of a connection, ten packets of 1,460 bytes less their heads.
 */
const budget = { article: 14_000, furniture: 9000, home: 20_000, script: 2000 }

const longest = 1500 // words of an article that the budget speaks of

function weightOf(file: string): number {
  return gzipSync(readFileSync(join(inject('site').folder, file)), { level: 9 }).length
}

const stylesheet = siteFiles().find((file) => /^assets\/site\..*\.css$/.test(file)) ?? ''
const pages = sitePages()
const articles = pages.filter(({ file }) => /^news\/\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file))

test('every article is among those that are weighed', () => {
  expect(articles).toHaveLength(inject('site').articles)
  expect(Math.min(...articles.map(words))).toBeGreaterThan(100)
})

function words({ document }: Page): number {
  return document.querySelector('.text')?.textContent.split(/\s+/).length ?? 0
}

test.each(articles.filter((page) => words(page) <= longest))(
  '$file can be read after one round trip',
  ({ file }) => {
    expect(weightOf(file) + weightOf(stylesheet)).toBeLessThanOrEqual(budget.article)
  },
)

test('the furniture leaves room for the text', () => {
  expect(weightOf('404.html') + weightOf(stylesheet)).toBeLessThanOrEqual(budget.furniture)
})

test('the front page is light', () => {
  expect(weightOf('index.html') + weightOf(stylesheet)).toBeLessThanOrEqual(budget.home)
})

test('the script of an article is small, and is waited for by nobody', () => {
  const script = siteFiles().find((file) => /^assets\/article\..*\.js$/.test(file)) ?? ''
  expect(readFileSync(join(inject('site').folder, script)).length).toBeLessThanOrEqual(
    budget.script,
  )
  for (const { document } of articles) {
    const scripts = [...document.querySelectorAll('script[src]')]
    expect(scripts.map((element) => element.hasAttribute('defer'))).toEqual([true])
  }
})
