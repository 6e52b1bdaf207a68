import { createHash } from 'node:crypto'
import { fileOf } from '../../article/address.ts'
import { articleFile } from '../../article/write.ts'
import type { Parsed } from '../parsed.ts'
import type { Capture } from './capture.ts'

/** Changes when the importer makes other articles from the same captures. */
export const importerVersion = '1.3.0'

/** An article as import would write it. */
export interface NewArticle {
  /** Within the folder of articles: `2019/2019-09-09-slug.md`. */
  readonly path: string
  readonly text: string
}

/** The file of the article that a capture gives, under a slug that is settled. */
export function newArticle(capture: Capture, parsed: Parsed, slug: string): NewArticle {
  const { sidecar, provenance } = capture
  const fields = {
    title: legible(parsed.title),
    subtitle: legible(parsed.subtitle),
    title_translation: sidecar.title_translation,
    date: parsed.date ?? undefined,
    source: legible(parsed.source),
    section: sidecar.section,
    lang: parsed.lang,
    title_lang: parsed.titleLang,
    topics: sidecar.topics,
    slug,
    draft: parsed.title === null || parsed.date === null ? true : undefined,
  }
  const origin = { ...provenance, importer: importerVersion }
  const unsigned = articleFile({ ...fields, provenance: origin }, parsed.markdown)
  const signed = { ...origin, article_sha256: articleHash(unsigned) }
  return {
    path: fileOf(parsed.date ?? undefined, slug),
    text: articleFile({ ...fields, provenance: signed }, parsed.markdown),
  }
}

/** A control character, which no field may hold, is shown as one that could not be read. */
function legible(text: string | null): string | undefined {
  return text?.replace(/(?![\u0080-\u009f])\p{Cc}/gu, '\ufffd')
}

/**
 * SHA-256 of an article file without the line that holds this very hash, whatever its line ends.
 */
export function articleHash(text: string): string {
  const unsigned = text.replaceAll('\r\n', '\n').replace(/^ +article_sha256: .*\n/m, '')
  return createHash('sha256').update(unsigned).digest('hex')
}
