import { provenance, publish, type Published } from './published.ts'

/** 中国邮政, in the encoding of its time. */
export const foreignCapture = Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0xd3, 0xca, 0xd5, 0xfe])
export const removedCapture = Buffer.from('Ms Doe lives at 5 Ferry Lane.')

/** Every manner of answer: a page, an alias, a notice, a removed article, captures in two encodings. */
export function publishRoosterSite(baseUrl?: string): Promise<Published> {
  return publish(
    {
      'sources/foreign.txt': foreignCapture,
      'sources/removed.txt': removedCapture,
      'articles/2017/rooster.md': article(
        'Rooster Stamp a Hit',
        'slug: rooster\naliases: [/old-rooster, /2017/rooster.html, /%e6%96%B0/, /a%20%22b%22%3B%24c/]\n' +
          provenance('sources/foreign.txt', foreignCapture, 'gb18030'),
        `${'Two million sheets were sold. '.repeat(60)}\n`,
      ),
      'articles/2017/doe.md': article(
        'Zebra Quartz Doe',
        'slug: doe\nstatus: removed\nstatus_reason: Asked for by a reader.\nstatus_date: 2020-01-01\n' +
          provenance('sources/removed.txt', removedCapture),
        'Xylophone Doe lives at 5 Ferry Lane.',
      ),
    },
    baseUrl,
  )
}

function article(title: string, fields: string, text: string): string {
  return `---\ntitle: ${title}\ndate: 2017-02-08\n${fields}---\n\n${text}\n`
}
