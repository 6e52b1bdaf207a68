import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readNewsroom } from '../../src/newsroom/read.ts'

const least = [
  'name: China Post Newsroom',
  'tagline: News of China Post',
  'publisher: China Post',
  'description: An archive.',
  'sections:',
  '  - { key: news, name: News, description: What was announced. }',
].join('\n')

describe('the newsroom', () => {
  test('of the fields that must be there has a default for each other field', () => {
    expect(readNewsroom(least, 'newsroom.yaml')).toMatchObject({
      name: 'China Post Newsroom',
      base: { url: 'http://localhost:8080/', path: '/' },
      sections: [{ key: 'news', name: 'News', description: 'What was announced.', aliases: [] }],
      services: [],
      registrations: [],
      report: null,
    })
  })

  test('of this project has the sections and numbers of its publisher', () => {
    const file = 'content/newsroom.yaml'
    const { sections, services, registrations } = readNewsroom(readFileSync(file, 'utf8'), file)
    const names = sections.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Postman Story', 'Postal Equipments', 'Stamps']))
    expect(sections.find(({ key }) => key === 'stamps')?.aliases).toEqual(['邮票'])
    expect(services.map(({ number }) => number)).toEqual([
      '8610 11185',
      '8610 95580',
      '8610 11183',
      '8610 4008909999',
    ])
    expect(registrations.map(({ text }) => text)).toEqual([
      '京ICP备15035540号',
      '京公网安备110401400185号',
    ])
  })

  test.each([
    {
      name: 'a field that is missing',
      source: least.replace(/^name.*\n/, ''),
      says: '1:1 The field "name" is missing.\n  fix: write it as  name: China Post Newsroom',
    },
    {
      name: 'an unknown field',
      source: `${least}\nslogan: x`,
      says: '7:1 There is no field "slogan".',
    },
    {
      name: 'an address that is none',
      source: `${least}\nbase_url: example.org`,
      says: '7:11 "example.org" is not an http(s) address without query.\n  fix: write it as  base_url: https://example.org/',
    },
    {
      name: 'a register that would run code',
      source: `${least}\nregistrations: [{ text: x, lang: en, url: "javascript:alert(1)" }]`,
      says: '7:43 "javascript:alert(1)" is not ',
    },
    {
      name: 'two sections of one key',
      source: `${least}\n  - { key: news, name: Stamps, description: New issues. }`,
      says: '7:12 The key "news" is that of another section.\n  fix: give the section a key of its own, as in  key: news-2',
    },
    {
      name: 'a key with spaces',
      source: least.replace('key: news', 'key: The News'),
      says: '6:12 "The News" is not a key of lower-case ASCII words joined by hyphens.\n  fix: write lower-case ASCII words joined by hyphens, as in  key: the-news',
    },
    {
      name: 'an address for reports that is none',
      source: `${least}\ncorrections: the desk`,
      says: '7:14 "the desk" is not a mail address or the http(s) address of a form.\n  fix: write it as  corrections: desk@example.org',
    },
    {
      name: 'a section whose other name is no list',
      source: least.replace('announced. }', 'announced., aliases: 新闻 }'),
      says: '6:73 "新闻" is not a list of names.\n  fix: write it as  aliases: [邮票]',
    },
    {
      name: 'no sections',
      source: least.replace(/sections:[^]*/, 'sections: []'),
      says: '5:11 A list is not a list of sections.',
    },
  ])('is refused for $name', ({ source, says }) => {
    expect(() => readNewsroom(source, 'newsroom.yaml')).toThrow(`newsroom.yaml:${says}`)
  })
})
