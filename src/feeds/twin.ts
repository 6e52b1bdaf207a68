import type { Site } from '../archive/archive.ts'
import { lastUpdated } from '../archive/changes.ts'
import { articleId } from '../archive/tag.ts'
import type { Article, Provenance } from '../article/article.ts'
import type { IsoDay } from '../dates.ts'
import { absolute } from '../urls.ts'
import { standalone } from './standalone.ts'
import { topicNames } from './topic-names.ts'

/** What of a site an article's twin is made from. */
type Twinned = Pick<Site, 'newsroom' | 'archive' | 'keepsCaptures' | 'day'>

/**
 * An article in JSON, with all that its page says. Fields are named as in its file; of a removed or
 * expired article, `blocks` and `html` are null, as is its summary.
 */
export function twin(article: Article, site: Twinned): string {
  const { newsroom, archive, day } = site
  const status = statusOf(article, day)
  const isThere = status === 'published' || status === 'withdrawn'
  const fields = {
    id: articleId(newsroom, article),
    url: absolute(newsroom.base, article.url),
    title: article.title,
    title_lang: article.titleLang,
    title_translation: article.titleTranslation,
    subtitle: article.subtitle,
    date: article.date,
    updated: lastUpdated(article),
    source: article.source,
    publisher: newsroom.publisher,
    section: article.section,
    lang: article.lang,
    topics: topicNames(article, archive),
    status,
    status_reason: article.withdrawal?.reason ?? null,
    status_date: article.withdrawal?.date ?? (status === 'expired' ? article.expiresAt : null),
    updates: article.updates,
    summary: isThere ? article.summary : null,
    blocks: isThere ? article.blocks : null,
    html: isThere ? standalone(article.body, absolute(newsroom.base, article.url)) : null,
    provenance: provenanceOf(article.provenance, site),
  }
  return `${JSON.stringify(fields, null, 1)}\n`
}

type Status = 'published' | 'withdrawn' | 'removed' | 'expired'

/** What became of an article, on a day. */
export function statusOf({ withdrawal, expiresAt }: Article, day: IsoDay): Status {
  if (withdrawal?.kind === 'removed') return 'removed'
  if (expiresAt !== null && expiresAt <= day) return 'expired'
  return withdrawal?.kind ?? 'published'
}

/** With the address at which the capture is served as it was received, if it is. */
function provenanceOf(
  provenance: Provenance | null,
  { newsroom, keepsCaptures }: Pick<Twinned, 'newsroom' | 'keepsCaptures'>,
): object | null {
  if (provenance === null) return null
  const { file, sha256, encoding, url, captured, importer, articleSha256 } = provenance
  const capture = keepsCaptures ? absolute(newsroom.base, `/sources/${sha256}.txt`) : null
  return { file, sha256, encoding, url, captured, importer, article_sha256: articleSha256, capture }
}
