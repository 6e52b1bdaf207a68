import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { openSearch, type KeptSearch, type OpenSearch } from '../../src/search/open-search.ts'
import { anArticle } from '../support/article.ts'
import { nothingKept } from '../support/library.ts'
import { aSite } from '../support/site.ts'
import { wordOf } from '../support/word.ts'

const sizes = { stretch: 2, budget: 4 }
const newer = [
  anArticle({ slug: 'a', date: '2020-10-02', markdown: 'Mail by air.' }),
  anArticle({ slug: 'b', date: '2020-10-01', markdown: 'Mail by 快遞.' }),
]
const older = [
  anArticle({ slug: 'c', date: '1999-02-01', markdown: 'Mail by rail.' }),
  anArticle({ slug: 'd', date: '1999-01-01', markdown: 'Mail by sea.' }),
]

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-search-test-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function open(articles: readonly Article[], kept: KeptSearch = nothingKept): Promise<OpenSearch> {
  return openSearch(aSite({ articles }), kept, folder, sizes)
}

/** Opens search of a site of which only the texts of the stretch of an edited article may be touched. */
function openFrozen(
  articles: readonly Article[],
  kept: KeptSearch,
  edited?: Article,
): Promise<OpenSearch> {
  const site = aSite({ articles })
  const asLeft = (article: Article): Article =>
    edited !== undefined && older.some(({ url }) => url === article.url) ? article : frozen(article)
  const archive = { ...site.archive, articles: site.archive.articles.map(asLeft) }
  return openSearch({ ...site, archive }, kept, folder, sizes)
}

/** The written files, with a hash of each. */
function written(): readonly string[] {
  return globSync('**/*.*', { cwd: folder })
    .toSorted()
    .map((file) => `${file} ${hashOf(readFileSync(join(folder, file)))}`)
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** An article as an earlier build leaves it: who touches its text must thaw it first. */
function frozen(article: Article): Article {
  const thaw = (): never => {
    throw new Error(`The text of ${article.slug} was thawed.`)
  }
  return Object.defineProperties({ ...article }, { body: { get: thaw }, blocks: { get: thaw } })
}

/** The processes of Pagefind's that this one has started. */
function ownPagefinds(): readonly number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(process.pid), 'pagefind'], {
    encoding: 'utf8',
  })
  return (stdout.match(/\d+/g) ?? []).map(Number)
}

/** Keeps what is made, and knows which indexes stand. */
function keeping(): { kept: KeptSearch; stand: Set<string> } {
  const known = new Map<string, string>()
  const stand = new Set<string>()
  return {
    stand,
    kept: {
      known: (key) => known.get(key),
      keep: (key, value) => {
        known.set(key, value)
      },
      holds: ({ version }) => stand.has(version),
    },
  }
}

describe('the indexes', () => {
  test('stand in folders of their own, without code or pages of Pagefind’s', async () => {
    await using search = await open([...newer, ...older])
    await search.written
    for (const { path, version } of search.stretches) {
      expect(path).toBe(`/pagefind/${version}/`)
      const names = globSync('*.*', { cwd: join(folder, path) })
      expect(names.map((name) => name.replace(/en_[^.]*/, 'HASH')).toSorted()).toEqual([
        'pagefind-entry.json',
        'pagefind.HASH.pf_meta',
      ])
    }
  })

  test('have the same bytes each time', async () => {
    await using search = await open([...newer, ...older])
    await search.written
    const once = written()
    rmSync(join(folder, 'pagefind'), { recursive: true })
    await using again = await open([...older, ...newer].toReversed())
    await again.written
    expect(written()).toEqual(once)
    expect(again.stretches).toEqual(search.stretches)
    expect(again.files).toEqual(search.files)
  })

  test('that stand are not made again, nor a text of theirs touched', async () => {
    const { kept, stand } = keeping()
    await using search = await open([...newer, ...older], kept)
    await search.written
    for (const { version } of search.stretches) stand.add(version)
    rmSync(join(folder, 'pagefind'), { recursive: true })

    const edited = anArticle({ slug: 'c', date: '1999-02-01', markdown: 'Mail by road.' })
    await using same = await openFrozen([...newer, ...older], kept)
    await same.written
    expect(written()).toEqual([])
    expect(same.files).toEqual(search.files)

    await using after = await openFrozen([...newer, edited, ...older.slice(1)], kept, edited)
    await after.written
    const [newest, oldest] = after.stretches
    expect(newest).toEqual(search.stretches[0])
    expect(globSync('pagefind/*', { cwd: folder })).toEqual([`pagefind/${oldest?.version}`])
    const changed = after.files.filter(({ path }) =>
      search.files.every((file) => file.path !== path),
    )
    expect(changed.map(({ path }) => path.split('.')[0])).toEqual(['/assets/catalogue'])
  })

  test('stay where they are when a newer stretch comes', async () => {
    await using alone = await open(older)
    await alone.written
    await using both = await open([...newer, ...older])
    await both.written
    expect(both.stretches[1]?.path).toBe(alone.stretches[0]?.path)
  })

  test('are cut into small files, so that a word costs a reader little', async () => {
    const words = Array.from({ length: 5500 }, (_, index) => `mail${wordOf(index)}`)
    await using search = await open([anArticle({ markdown: words.join(' ') })])
    await search.written
    const files = globSync('**/*.pf_index', { cwd: folder })
    expect(files).toHaveLength(4)
  })

  test('hold an article that has no words, found by its slug', async () => {
    const draft = anArticle({ slug: 'wordless', date: '2020-10-01', title: '', markdown: '😀' })
    await using search = await open([draft, ...older])
    await expect(search.written).resolves.toBe(undefined)
  })

  test('of an archive without articles is one, without articles', async () => {
    await using search = await open([])
    await search.written
    expect(search.stretches).toHaveLength(1)
  })
})

describe('what goes wrong', () => {
  test('is thrown as what the system said when an index cannot be written', async () => {
    await using search = await openSearch(aSite({ articles: newer }), nothingKept, '/dev/null/x')
    await expect(search.written).rejects.toMatchObject({ code: 'ENOTDIR', syscall: 'mkdir' })
  })

  test.skipIf(process.platform === 'win32')(
    'is thrown when Pagefind’s process is killed',
    async () => {
      const many = Array.from({ length: 400 }, (_, index) =>
        anArticle({ slug: `a-${index}`, markdown: `Word${index} ${'mail by rail '.repeat(300)}` }),
      )
      // Those of other tests may not be quite gone yet.
      const others = ownPagefinds()
      await using search = await openSearch(aSite({ articles: many }), nothingKept, folder)
      const started = (): readonly number[] => ownPagefinds().filter((id) => !others.includes(id))
      await expect.poll(() => started().length, { interval: 10 }).toBeGreaterThan(0)
      for (const id of started()) process.kill(id, 'SIGKILL')
      await expect(search.written).rejects.toThrow('Pagefind')
    },
  )

  test('nor does it leave anything behind when it is not waited for', async () => {
    const temporary = mkdtempSync(join(folder, 'temporary-'))
    vi.stubEnv('TMPDIR', temporary)
    const search = await open([...newer, ...older])
    expect(globSync(join(temporary, '*'))).toHaveLength(1)
    await search[Symbol.asyncDispose]()
    vi.unstubAllEnvs()
    await expect(search.written).rejects.toThrow(/ended|closed/)
    expect(globSync(join(temporary, '*'))).toEqual([])
  })
})
