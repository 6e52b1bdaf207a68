import type { Site } from '../archive/archive.ts'
import { correctionsIn, type Correction } from '../archive/corrections.ts'
import { articleId } from '../archive/tag.ts'
import { fullTitle } from '../archive/title.ts'
import { startOfDay } from '../dates.ts'
import { xml, type Html } from '../html/html.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute } from '../urls.ts'
import { feed } from './atom.ts'
import type { MachineFile } from './file.ts'

const path = '/corrections/feed.xml'

/** Every correction in Atom 1.0 (RFC 4287), the last one first: an entry each, which says what it was. */
export function correctionsFeed(site: Pick<Site, 'newsroom' | 'archive' | 'day'>): MachineFile {
  const document = { path, current: path, isArchive: false, previous: null, next: null } as const
  const subject = {
    title: `Corrections – ${site.newsroom.name}`,
    description: 'What was wrong in an article, and what it says now',
    page: '/corrections/',
  } as const
  const entries = correctionsIn(site.archive.articles).map((correction) => ({
    updated: correction.update.date,
    source: entry(correction, site.newsroom),
  }))
  return { path, content: feed(document, subject, site, entries) }
}

/** The day and the place among the article's updates name a correction for ever. */
function entry({ article, update }: Correction, newsroom: Newsroom): Html {
  const number = article.updates.indexOf(update) + 1
  const { url, titleLang } = article
  return xml`
  <entry>
    <id>${articleId(newsroom, article)}#${update.date}-${number}</id>
    <title xml:lang="${titleLang}">${fullTitle(article)}</title>
    <link rel="alternate" type="text/html" href="${absolute(newsroom.base, url)}" />
    <updated>${startOfDay(update.date)}</updated>
    <summary>${update.note}</summary>
  </entry>`
}
