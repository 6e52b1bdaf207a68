import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSite } from '../../../src/archive/read.ts'
import { readAddress } from '../../../src/search/browser/address.ts'
import { answer, type Answer } from '../../../src/search/browser/answer.ts'
import { openTestLibrary, type TestLibrary } from '../../support/library.ts'
import { assets } from '../../support/site.ts'

const archives = [
  { archive: 'an archive of one stretch', sizes: { stretch: 5, budget: 5 } },
  {
    archive: 'an archive in which each article has an index of its own',
    sizes: { stretch: 1, budget: 5 },
  },
]

const conference = '/news/2017/07/zhong-guo-kuai-di-xing-ye-fa-zhan-da-hui-zhao-kai-qian-yue-e/'
const topTen = '/news/2018/01/2017-top-ten-events-at-china-post-group/'
const automobile = '/news/2019/05/china-post-group-pushes-forward-automobile-industry-chain/'
const innovation = '/news/2019/09/2019-science-and-technology-innovation-conference-in-postal/'
const university = '/news/2020/10/china-post-signs-strategic-partnership-agreement-with/'

describe.each(archives)('in $archive', ({ sizes }) => {
  let library: TestLibrary

  beforeAll(async () => {
    const folders = { content: 'content', fallback: 'content', pictures: '.cache/pictures' }
    const inputs = { ...folders, base: null, drafts: false, assets }
    library = await openTestLibrary(await readSite({ ...inputs, day: '2026-11-21' }), sizes)
  })

  afterAll(async () => {
    await library[Symbol.asyncDispose]()
  })

  function ask(address: string): Promise<Answer> {
    return answer(library, readAddress(new URLSearchParams(address)))
  }

  async function found(q: string, filters = ''): Promise<readonly string[]> {
    const { results } = await ask(`q=${encodeURIComponent(q)}&${filters}`)
    return results.map(({ url }) => url)
  }

  describe('each article comes first', () => {
    test.each([
      { by: 'words of its headline', q: 'express industry development conference', is: conference },
      { by: 'a rare word', q: 'upstream downstream integration', is: conference },
      { by: 'a phrase', q: '"an unprecedented major strategic opportunity"', is: conference },
      { by: 'a person', q: 'Gao Hongfeng', is: conference },
      { by: 'words of its headline', q: 'top ten events', is: topTen },
      { by: 'a rare word', q: 'sposter', is: topTen },
      { by: 'a phrase', q: '"golden ideas"', is: topTen },
      { by: 'a person', q: 'Li Keqiang', is: topTen },
      { by: 'words of its headline', q: 'automobile industry chain', is: automobile },
      { by: 'a rare word', q: 'midstream', is: automobile },
      { by: 'a phrase', q: '"four comprehensive service packages"', is: automobile },
      { by: 'a person', q: 'Zhang Jinliang', is: automobile },
      {
        by: 'words of its headline',
        q: 'technology innovation conference Shenzhen',
        is: innovation,
      },
      { by: 'a rare word', q: 'IoT', is: innovation },
      { by: 'a phrase', q: '"Intelligence Plus"', is: innovation },
      { by: 'a person', q: 'Ma Junsheng', is: innovation },
      { by: 'words of its headline', q: 'strategic partnership university', is: university },
      { by: 'a rare word', q: 'postdoctoral', is: university },
      { by: 'a phrase', q: '"reaching everyone everywhere"', is: university },
      { by: 'a person', q: 'Qiao Jianyong', is: university },
    ])('by $by: $q', async ({ q, is }) => {
      expect((await found(q))[0]).toBe(is)
    })
  })

  describe('what is found', () => {
    test.each([
      { what: 'a traditional headline, in traditional characters', q: '快遞', holds: conference },
      { what: 'a traditional headline, in simplified characters', q: '快递', holds: conference },
      { what: 'several words of Chinese', q: '中国快递', holds: conference },
      { what: 'a single character', q: '簽', holds: conference },
      { what: 'the same article in English', q: 'express', holds: conference },
      { what: 'a person by his Chinese name', q: '刘爱力', holds: university },
      {
        what: 'a person by his Chinese name in traditional characters',
        q: '劉愛力',
        holds: university,
      },
      { what: 'a bank by its initials', q: 'PSBC', holds: topTen },
      { what: 'a bank by its name', q: 'postal savings bank of china', holds: automobile },
      { what: 'another form of a word', q: 'summarizing', holds: innovation },
      { what: 'the beginning of a word', q: 'postdoc', holds: university },
      { what: 'words in any case', q: 'SHENZHEN', holds: innovation },
      { what: 'words with accents', q: 'shénzhèn', holds: innovation },
      { what: 'words that the printer ran together', q: '"Shenzhen Guangdong"', holds: innovation },
      { what: 'a joined word', q: 'e-commerce', holds: topTen },
      { what: 'a joined word, typed as one', q: 'ecommerce', holds: topTen },
      { what: 'a number', q: '7.25', holds: topTen },
      { what: 'a name without its space', q: 'kangning', holds: automobile },
      { what: 'a person who is asked for', q: 'who is Kang Ning?', holds: automobile },
      { what: 'the same person', q: 'who is Kang Ning?', holds: university },
      { what: 'a person who is asked for in Chinese', q: '谁是刘爱力', holds: university },
    ])('$what: $q', async ({ q, holds }) => {
      expect(await found(q)).toContain(holds)
    })

    test('articles that hold all of the words', async () => {
      expect(await found('innovation automobile')).toEqual([])
      expect(await found('innovation stamps conference')).not.toContain(automobile)
    })

    test('a phrase only where its words stand side by side', async () => {
      expect(await found('"cooperation strategic"')).toEqual([])
      expect(await found('cooperation strategic')).toContain(university)
      expect(await found('"strategic cooperation" talent')).toEqual([university])
    })

    test('not what stands after a minus', async () => {
      expect(await found('"strategic cooperation" -talent')).toEqual([conference])
      expect(await found('-post')).toEqual([])
      expect(await found('-automobile')).toHaveLength(4)
    })

    test('the words alone, if other names are switched off', async () => {
      expect(await found('刘爱力', 'aliases=off')).toEqual([])
    })

    test('within filters', async () => {
      expect(await found('conference', 'year=2019')).toEqual([innovation])
      expect(await found('post', 'from=2019-05&to=2019-09&sort=oldest')).toEqual([
        automobile,
        innovation,
      ])
      expect(await found('', 'name=liu-aili')).toEqual([university, automobile])
    })
  })

  describe('what is said', () => {
    test('a word that no article holds is named, and the others are looked for', async () => {
      const { missing, total } = await ask('q=expresszzz+shenzhen')
      expect(missing).toEqual(['expresszzz'])
      expect(total.count).toBe(1)
    })

    test('a misspelt name has a suggestion for the whole query', async () => {
      const { suggestion } = await ask('q=kang+nign')
      expect(suggestion?.q).toBe('kang ning')
    })

    test('a misspelt word has a suggestion that finds something', async () => {
      const { suggestion } = await ask('q=conferense+shenzhen')
      expect(suggestion?.q).toBe('conference shenzhen')
    })

    test.each(['xyzzyq', 'stamps', '😀', '快'])('there is no suggestion for %s', async (q) => {
      expect((await ask(`q=${q}`)).suggestion).toBeUndefined()
    })

    test('where nothing is found, the newest articles that the filters let through are shown', async () => {
      const { results, instead, unfiltered } = await ask('q=automobile&year=2020')
      expect(results).toEqual([])
      expect(instead.map(({ url }) => url)).toEqual([university])
      expect(unfiltered).toEqual({ count: 1, isLeast: false })
    })

    test('a page that is not there is the last one', async () => {
      expect((await ask('q=post&page=7')).search.page).toBe(1)
    })
  })

  test.each([
    'a',
    '😀',
    'x'.repeat(10_000),
    'word '.repeat(2000),
    '<script>',
    '-',
    '"',
    '"" -',
    '*',
    '\\',
    '%',
    '([',
  ])('the query %.20s does no harm', async (q) => {
    await expect(found(q)).resolves.toBeInstanceOf(Array)
  })
})
