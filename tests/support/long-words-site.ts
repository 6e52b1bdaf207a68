import { publish, type Published } from './published.ts'

const word = (length: number): string => 'Wiederaufbauverordnung'.repeat(14).slice(0, length)
const address = `https://example.org/${'0123456789'.repeat(12)}`

const columns = Array.from({ length: 12 }, (_, index) => `Quarter ${index + 1}`)
const figures = columns.map(() => '1,234,567,890')
const wideTable = `
| Province | ${columns.join(' | ')} | Remarks |
|---|${columns.map(() => '--:|').join('')}---|
| Heilongjiang | ${figures.join(' | ')} | ${address} |
| ${word(80)} | ${figures.join(' | ')} | What was counted twice in the years before is left out. |
`

const formula = Array.from({ length: 40 }, (_, index) => `a${index}·x${index}²`).join('+')

/** Every manner in which an article may be wider than a telephone. */
const text = `
See ${address} and <${address}>, and \`${word(150)}\`.

${formula}=0, and in a line of code \`${formula}\`.

## ${word(120)}

${wideTable}

    ${word(200)}

\`\`\`
curl --silent ${address} | ${word(100)}
\`\`\`

::: pull-quote
${word(60)}
:::

> > > > > > > > > > > > > > > > ${word(40)}

- 1
  - 2
    - 3
      - 4
        - 5
          - 6
            - 7
              - 8
                - 9
                  - 10
                    - ${word(40)}

[Les postes]{lang=fr} and a note[^1], ${'中国邮政'.repeat(60)}.

[^1]: ${address}
`

const newsroom = `
name: ${word(24)} China Post Newsroom
tagline: ${word(80)}
publisher: ${word(80)}
description: ${word(80)}
tag_authority: example.org,2019
sections:
  - { key: news, name: ${word(40)}, description: ${word(80)} }
  - { key: stamps, name: ${word(60)}, description: ${word(80)} }
services:
  - { name: ${word(40)}, number: "8610 11185" }
registrations:
  - { text: ${word(60)}, lang: de, url: "${address}" }
`

const vocabulary = `
topics:
  - { name: Insurance, description: ${word(80)}, aliases: [${word(40)}] }
people:
  - { name: Kang Ning, description: ${word(80)}, aliases: [${word(40)}] }
organisations:
  - { name: ${word(80)} }
places:
  - { name: Beijing }
`

/** Articles whose words are longer than a screen is wide, in every field that may hold one. */
export function publishLongWordsSite(baseUrl: string): Promise<Published> {
  return publish(
    {
      'newsroom.yaml': newsroom,
      'vocabulary.yaml': vocabulary,
      'pages/about.md': infoPage(word(80), text),
      'pages/contact.md': infoPage('Contact', `Write to ${address}.`),
      'articles/2021/headline.md': article(
        'China Post signs a strategic partnership agreement '.repeat(6).trim(),
        `slug: headline\nsection: stamps\nexpires_at: 2030-01-01`,
        `${word(80)} said so. Kang Ning, too.`,
      ),
      'articles/2021/expired.md': article(
        `Expired ${word(100)}`,
        'slug: expired\nexpires_at: 2022-01-01',
        'Text.',
      ),
      'articles/2021/long.md': article(
        word(300),
        `subtitle: ${word(80)}\nslug: long\nsource: ${word(60)}\ntopics: [${word(60)}, Insurance]\nsummary: See ${address} for more.`,
        text,
      ),
      'articles/2021/other.md': article(
        'Kang Ning of Beijing',
        `slug: other\ntopics: [${word(60)}, Insurance]\nupdates: [{ date: 2021-06-01, kind: correction, note: "${address}" }]`,
        `${address}\n\n${wideTable}\n\nKang Ning said so in Beijing.`,
      ),
      'articles/2021/withdrawn.md': article(
        `Withdrawn ${word(100)}`,
        `slug: withdrawn\nstatus: withdrawn\nstatus_reason: ${word(100)}\nstatus_date: 2021-07-01`,
        'Text.',
      ),
      'articles/2021/han.md': article(
        '中国邮政集团公司'.repeat(20),
        'slug: han\nlang: zh\ntitle_lang: zh',
        wideTable,
      ),
    },
    baseUrl,
  )
}

function infoPage(title: string, content: string): string {
  return `---\ntitle: ${title}\ndescription: ${word(80)}\n---\n\n${content}\n`
}

function article(title: string, fields: string, content: string): string {
  return `---\ntitle: ${title}\ndate: 2021-05-01\n${fields}\n---\n\n${content}\n`
}
