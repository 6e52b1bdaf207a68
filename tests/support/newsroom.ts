import type { Newsroom } from '../../src/newsroom/newsroom.ts'

/** A newsroom of which a test states only what it is about. */
export function aNewsroom(fields: Partial<Newsroom> = {}): Newsroom {
  return {
    name: 'China Post Newsroom',
    tagline: 'News of China Post as it was published',
    publisher: 'China Post',
    description: 'An archive of the English news pages of China Post.',
    base: { url: 'https://example.org/archive/', path: '/archive/' },
    tagAuthority: 'chinapost.com.cn,2019',
    sections: [
      { key: 'news', name: 'News', description: 'What China Post announced.', aliases: [] },
      { key: 'stamps', name: 'Stamps', description: 'New issues.', aliases: ['邮票'] },
    ],
    services: [],
    registrations: [],
    report: null,
    ...fields,
  }
}
