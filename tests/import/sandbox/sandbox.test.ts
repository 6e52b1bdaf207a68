import { afterEach, describe, expect, test } from 'vitest'
import type { RawPage } from '../../../src/import/formats/page.ts'
import type { Reason } from '../../../src/import/reasons.ts'
import { Sandbox } from '../../../src/import/sandbox/sandbox.ts'
import { aCapture, headline } from '../../support/capture.ts'
import { aWebPage } from '../../support/warc.ts'

const origin = { url: 'https://example.org/a.html' }
let sandbox = new Sandbox()

afterEach(() => sandbox.end())

function page(format: RawPage['format'], text: string): RawPage {
  return { format, bytes: Buffer.from(text), origin }
}

/** Other programs than the one that reads pages. */
const programs = {
  breaks: new URL('programs/breaks.ts', import.meta.url),
  grows: new URL('programs/grows.ts', import.meta.url),
  hangs: new URL('programs/hangs.ts', import.meta.url),
  hangsOnce: new URL('programs/hangs-once.ts', import.meta.url),
  leaves: new URL('programs/leaves.ts', import.meta.url),
  startsNot: new URL('programs/starts-not.ts', import.meta.url),
}

async function reasonsOf(raw: RawPage): Promise<readonly Reason[]> {
  const { parsed, url } = await sandbox.read(raw)
  expect({ url, refused: parsed.refused }).toEqual({ ...origin, refused: true })
  return parsed.reasons
}

describe('in the sandbox', () => {
  test('pages are read, one after the other', async () => {
    sandbox = new Sandbox()
    const web = await sandbox.read(page('html', aWebPage('Rooster Stamp a Hit')))
    const text = await sandbox.read(page('text', aCapture()))
    expect(web).toMatchObject({ ...origin, parsed: { title: 'Rooster Stamp a Hit' } })
    expect(text).toMatchObject({ parsed: { title: headline }, lines: { length: 17 } })
  })

  test('a page that takes too long is refused, and the next one is read', async () => {
    sandbox = new Sandbox(programs.hangsOnce, 3)
    expect(await reasonsOf(page('html', ''))).toEqual([
      {
        code: 'too-slow',
        line: null,
        message: 'Reading the page takes longer than 3 s.',
        fix: 'save the text of the page as .txt, and import that',
      },
    ])
    const next = await sandbox.read(page('html', aWebPage('Rooster Stamp a Hit')))
    expect(next.parsed.title).toBe('Rooster Stamp a Hit')
  })

  test('a page that never ends is refused', async () => {
    sandbox = new Sandbox(programs.hangs, 0.2)
    expect(await reasonsOf(page('text', ''))).toMatchObject([
      { code: 'too-slow', fix: 'divide the file into pages, and import those' },
    ])
  })

  test('a page that takes too much memory is refused', { timeout: 60_000 }, async () => {
    sandbox = new Sandbox(programs.grows, 60)
    expect(await reasonsOf(page('http', ''))).toEqual([
      {
        code: 'too-large',
        line: null,
        message: 'Reading the page takes more than 400 MB of memory.',
        fix: 'open the page in the archive, save its text as .txt, and import that',
      },
    ])
  })

  test.each([
    {
      name: 'an error',
      program: programs.breaks,
      message: 'The program failed at this page: TypeError: x is not a function.',
    },
    {
      name: 'an end',
      program: programs.leaves,
      message: 'The program failed at this page: the process that reads pages ended with 3.',
    },
  ])('a bug is told as one: $name', async ({ program, message }) => {
    sandbox = new Sandbox(program)
    expect(await reasonsOf(page('html', ''))).toEqual([
      {
        code: 'program-fault',
        line: null,
        message,
        fix: 'send the page and this message to whoever looks after the program',
      },
    ])
  })

  test('a text that is too long to be compared with others is refused', async () => {
    sandbox = new Sandbox(undefined, 60)
    const long = 'The post office opened its doors on Monday, said the post.\n'.repeat(80_000)
    expect(await reasonsOf(page('text', long))).toMatchObject([
      {
        code: 'too-large',
        message: 'A text may have 4000000 characters, and this one has 4799998.',
      },
    ])
  })
})

test('a sandbox that does not start says so', async () => {
  sandbox = new Sandbox(programs.startsNot)
  await expect(sandbox.read(page('html', ''))).rejects.toThrow(
    'The process that reads pages does not start.',
  )
})
