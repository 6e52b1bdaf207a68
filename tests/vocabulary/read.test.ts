import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../../src/vocabulary/read.ts'

describe('readVocabulary', () => {
  test('needs no more than a name', () => {
    expect(readVocabulary('people: [{ name: Liu Aili }]', 'v.yaml').names).toEqual([
      {
        kind: 'person',
        name: 'Liu Aili',
        slug: 'liu-aili',
        url: '/names/liu-aili/',
        description: null,
        aliases: [],
        match: ['Liu Aili'],
        except: [],
      },
    ])
  })

  test('matches the name, the aliases and what else is listed, each once', () => {
    const source = 'topics: [{ name: Mail, aliases: [post, Mail], match: [letters], slug: post }]'
    expect(readVocabulary(source, 'v.yaml').topics).toMatchObject([
      { url: '/topics/post/', match: ['Mail', 'post', 'letters'] },
    ])
  })

  test('of an empty file is empty', () => {
    expect(readVocabulary('', 'v.yaml')).toEqual({ topics: [], names: [] })
  })

  test('lists people, organisations and places in this order', () => {
    const source = 'places: [{ name: C }]\norganisations: [{ name: B }]\npeople: [{ name: A }]'
    expect(readVocabulary(source, 'v.yaml').names.map(({ kind }) => kind)).toEqual([
      'person',
      'organisation',
      'place',
    ])
  })

  test.each([
    {
      what: 'an unknown field',
      source: 'people:\n  - name: A\n    alias: [B]',
      says: 'v.yaml:3:5 There is no field "alias".\n  fix: did you mean  aliases:  ?',
    },
    {
      what: 'an unknown section',
      source: 'peoples:\n  - name: A',
      says: 'v.yaml:1:1 There is no field "peoples".\n  fix: did you mean  people:  ?',
    },
    {
      what: 'an entry without a name',
      source: 'people:\n  - description: A',
      says: 'v.yaml:2:5 The field "name" is missing.\n  fix: write it as  name: Liu Aili',
    },
    {
      what: 'an alias that is no list',
      source: 'people:\n  - name: A\n    aliases: B',
      says: 'v.yaml:3:14 "B" is not a list of texts.\n  fix: write it as  aliases: [刘爱力, 劉愛力]',
    },
    {
      what: 'a name that is there twice',
      source: 'people:\n  - name: A\nplaces:\n  - name: A',
      says: 'v.yaml:4:11 The name "A" is there twice.\n  fix: make one entry of the two; the other stands on line 2',
    },
    {
      what: 'an alias of two entries',
      source: 'people:\n  - name: A\n    aliases: [C]\n  - name: B\n    match: [C]',
      says: 'v.yaml:5:13 "C" is claimed by "B" and by "A".',
    },
    {
      what: 'an alias that is the name of a later entry',
      source: 'people:\n  - name: A\n    aliases: [B]\n  - name: B',
      says: 'v.yaml:3:15 "B" is claimed by "A" and by "B".',
    },
    {
      what: 'a topic that differs from another in case only',
      source: 'topics:\n  - name: Mail\n  - name: mail',
      says: 'v.yaml:3:11 The name "mail" is there twice.',
    },
    {
      what: 'two names of one address',
      source: 'people:\n  - name: Ma Jun\n  - name: Ma-Jun',
      says: 'v.yaml:3:5 The address /names/ma-jun/ is that of "Ma Jun" too.\n  fix: give it a slug of its own, as in  slug: ma-jun-2',
    },
    {
      what: 'a name that cannot be spelt in ASCII',
      source: 'people:\n  - name: Ωμέγα',
      says: 'v.yaml:2:5 The name "Ωμέγα" cannot be spelt in an address.',
    },
    {
      what: 'an exception from nothing',
      source: 'people:\n  - name: Wang Yang\n    except: [Wang Ming Road]',
      says: 'v.yaml:3:14 "Wang Ming Road" holds none of the texts that the entry matches.',
    },
  ])('refuses $what, and says where', ({ source, says }) => {
    expect(() => readVocabulary(source, 'v.yaml')).toThrow(says)
  })

  test('lets a topic and a name share a text', () => {
    const source = 'topics: [{ name: Beijing }]\nplaces: [{ name: Beijing }]'
    expect(readVocabulary(source, 'v.yaml')).toMatchObject({
      topics: [{ url: '/topics/beijing/' }],
      names: [{ url: '/names/beijing/' }],
    })
  })
})
