import * as fc from 'fast-check'
import { expect } from 'vitest'
import { readArticle } from '../../src/article/read.ts'
import { readPage } from '../../src/import/formats/read-page.ts'
import { newArticle } from '../../src/import/store/article-file.ts'
import { reading } from '../article/source.ts'
import { body, footer, headline, navigation } from '../support/capture.ts'
import { attacks } from './attacks.ts'

const short = attacks.filter((attack) => attack.length < 200)

/** Parts of captured pages, of other pages, and of nothing that anybody would capture. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(navigation, headline, body, footer) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '| China Post |2016-03-04',
      '2016-02-30',
      '| |',
      '2016年3月4日',
      '--',
      `A headline\u001b[2J of ${headline}`,
      '',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...short) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 30 }) },
)

const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\u2028')

const text = fc
  .array(fc.tuple(piece, lineEnd), { maxLength: 14 })
  .map((parts) => Buffer.from(parts.flat().join('')))

/** A capture as it may come: mostly text, sometimes bytes of any kind. */
export const someCapture = fc.oneof(
  { weight: 9, arbitrary: text },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
)

/** No capture takes longer than this, in milliseconds. */
const patience = 1000

/** Imports a capture: every line is accounted for, and what is written can be read again. */
export async function importsSoundly(bytes: Buffer): Promise<void> {
  const started = performance.now()
  const { parsed, ledger } = await readPage({ format: 'text', bytes, origin: {} })
  expect(performance.now() - started).toBeLessThan(patience)
  if ('lines' in ledger) {
    const { lines, navigation: above, masthead, body: own, footer: below, blank } = ledger
    expect(above + masthead + own + below + blank).toBe(lines)
  }
  if (parsed.refused) {
    expect(parsed.reasons.length).toBeGreaterThan(0)
    return
  }
  const sha256 = '0'.repeat(64)
  const provenance = { file: 'sources/x.txt', sha256, encoding: 'utf-8' }
  const written = newArticle({ sidecar: {}, provenance, path: 'x.txt' }, parsed, 'x')
  const article = readArticle(written.text.replaceAll('\r', '\n'), 'x.md', reading)
  expect(article.blocks.length > 0 || parsed.markdown.trim() === '').toBe(true)
}
