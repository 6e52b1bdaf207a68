import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticle } from '../../src/article/read.ts'
import { buildSite, type Built } from '../../src/build/build.ts'
import { picturesIn } from '../../src/content/pictures.ts'
import { mistakesOf } from '../../src/errors.ts'
import { importCaptures } from '../../src/import/run.ts'
import type { ImportReport } from '../../src/import/report/report.ts'
import { baseOf } from '../../src/urls.ts'
import { reading } from '../article/source.ts'
import { aCapture } from '../support/capture.ts'
import { writeFiles } from '../support/published.ts'
import { attacks } from './attacks.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A site into which every attack was written wherever somebody can write. */
export interface HostileSite extends Built {
  readonly folder: string
  readonly site: string
  readonly report: ImportReport
  /** Articles that were written by hand and refused, with a place and a cure. */
  readonly refused: number
  readonly remove: () => void
}

/** Imports each attack as a capture, writes each as an article, and builds the site of them all. */
export async function buildHostileSite(baseUrl: string): Promise<HostileSite> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-hostile-'))
  const content = join(folder, 'content')
  writeFiles(join(folder, 'incoming'), captures())
  const { report } = await importCaptures({
    paths: [join(folder, 'incoming')],
    target: join(content, 'articles'),
    sources: join(content, 'sources'),
    dryRun: false,
    accept: new Set(),
  })
  const articles = articlesByHand()
  writeFiles(content, { ...articles, 'newsroom.yaml': newsroom(), 'vocabulary.yaml': vocabulary() })
  const site = join(folder, '_site')
  const built = await buildSite({
    root,
    content,
    output: site,
    base: baseOf(baseUrl) ?? null,
    day: '2026-01-01',
    drafts: true,
    waiting: true,
  })
  return {
    ...built,
    folder,
    site,
    report,
    refused: attacks.length - Object.keys(articles).length,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** As headline and text of a page of the publisher, and as a page of nothing else. */
function captures(): Record<string, string> {
  return Object.fromEntries(
    attacks.flatMap((attack, number) => [
      [
        `${number}.txt`,
        aCapture({ masthead: masthead(attack, number), body: text(attack, number) }),
      ],
      [`${number}.html`, `<title>${attack}</title><h1>${attack}</h1><p>${text(attack, number)}`],
    ]),
  )
}

function masthead(attack: string, number: number): string {
  return `${attack}\n${attack}\n| ${attack.slice(0, 40)} |${day(number)}\n`
}

function text(attack: string, number: number): string {
  return `Number ${number} of the attacks is carried as text.\n\n${attack}\n\n“${attack}”, said the postman.`
}

function day(number: number): string {
  return `${2001 + (number % 20)}-0${1 + (number % 9)}-1${number % 10}`
}

/** The articles that hold an attack in every field that takes a text, if it is taken there at all. */
function articlesByHand(): Record<string, string> {
  return Object.fromEntries(
    attacks.flatMap((attack, number) => {
      const source = articleOf(attack, number)
      return isTaken(source) ? [[`articles/hand/${number}.md`, source]] : []
    }),
  )
}

function articleOf(attack: string, number: number): string {
  const value = JSON.stringify(attack)
  const fields = ['title', 'subtitle', 'title_translation', 'source', 'summary']
  const withdrawal = `status: withdrawn\nstatus_reason: ${value}\nstatus_date: 2025-01-01\n`
  return `---
${fields.map((name) => `${name}: ${value}`).join('\n')}
date: ${day(number)}
slug: hand-${number}
lang: en
topics: [${value}]
${number % 2 === 0 ? withdrawal : ''}updates: [{ date: 2024-01-01, kind: correction, note: ${value} }]
---

${attack}

# ${attack}

- ${attack}

> ${attack}

| ${attack} | b |
|---|---|
| ${attack} | c |

\`${attack}\` *${attack}* ${linkTo(attack)}
`
}

/** A link of the site to a page that is not there fails the build, as it should; a query leads to the page itself. */
function linkTo(attack: string): string {
  if (attack.startsWith('/')) return attack
  const address = URL.canParse(attack) ? attack : `?${attack}`
  return `[${attack}](${address} "${attack}")`
}

/**
 * A mistake of the content has a place and a cure; anything else that is thrown is a bug. An article
 * with a picture from elsewhere is one as well, which the build finds.
 */
function isTaken(source: string): boolean {
  try {
    return picturesIn(readArticle(source, 'x.md', reading).body).length === 0
  } catch (error) {
    if (mistakesOf(error).length === 0) throw error
    return false
  }
}

/** Printable, on one line, and short: what these files take for a text. */
const texts = attacks
  .filter(
    (attack) =>
      /^[^\p{Cc}\u2028\u2029\ufffe\uffff\ud800-\udfff]{1,200}$/u.test(attack) &&
      attack.trim() !== '',
  )
  .filter((attack) => attack === attack.trim())

function newsroom(): string {
  const value = (number: number): string => JSON.stringify(texts[number * 7])
  return `name: ${value(0)}
tagline: ${value(1)}
publisher: ${value(2)}
description: ${value(3)}
sections: [{ key: news, name: ${value(4)}, description: ${value(5)} }]
services: [{ name: ${value(6)}, number: "8610 11185" }]
registrations: [{ text: ${value(7)}, lang: zh-Hans, url: "https://example.org/" }]
`
}

function vocabulary(): string {
  const entry = (attack: string, number: number): string =>
    `  - { name: ${JSON.stringify(attack)}, slug: attack-${number}, description: ${JSON.stringify(attack)} }\n`
  return `topics:
${texts.slice(0, 40).map(entry).join('')}people:
${texts.slice(40, 80).map(entry).join('')}`
}
