import { renderMarkdown, type Body } from '../content/markdown.ts'
import { picturesIn } from '../content/pictures.ts'
import { splitFrontMatter, type FrontMatter } from '../content/front-matter.ts'
import { applyRules } from '../content/rules.ts'
import { nearest } from '../content/nearest.ts'
import { quote } from '../content/quote.ts'
import type { IsoDay } from '../dates.ts'
import { ContentError, ContentErrors } from '../errors.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Article, Need } from './article.ts'
import { articleFields, type ArticleFields } from './schema.ts'
import { normalPath } from '../urls.ts'
import { addressOf, defaultSlug } from './address.ts'
import { summaryOf } from './summary.ts'
import { shownOf, versionOf } from './version.ts'
import { missingOfWithdrawal, withdrawalOf } from './withdrawal.ts'

/** What articles are read against. */
export interface Reading {
  readonly newsroom: Pick<Newsroom, 'sections' | 'base'>
  /** Stands in for the date of a draft that has none. */
  readonly day: IsoDay
}

/** The file of an article, which need not be read by those who know what it says. */
export interface ArticleSource {
  /** As messages name it. */
  readonly file: string
  /** Reads the whole file. */
  readonly text: () => string
}

/** How an article is read from its file: {@link readSource}, or what remembers it. */
export type ArticleReader = (source: ArticleSource, reading: Reading) => Article

export function readSource({ file, text }: ArticleSource, reading: Reading): Article {
  return readArticle(text(), file, reading)
}

/**
 * An article from the text of its file.
 *
 * @param source The whole file: YAML front matter between `---` lines, then Markdown.
 * @param file Used in messages only; nothing is read.
 * @throws {ContentErrors} With every mistake of the file, each at its place.
 */
export function readArticle(source: string, file: string, reading: Reading): Article {
  const parts = splitFrontMatter(source, file)
  const mistakes: ContentError[] = []
  const fields = applyRules(articleFields, parts.fields, mistakes)
  checkSection(fields?.section ?? parts.fields.values['section'], parts, reading, mistakes)
  if (fields !== undefined) checkTogether(fields, parts, reading, mistakes)
  if (fields === undefined || mistakes.length > 0) throw new ContentErrors(mistakes)
  return articleOf(
    fields,
    renderMarkdown(parts.text, fields.lang, reading.newsroom.base.path),
    { file, version: versionOf(source, file, reading) },
    reading.day,
  )
}

/** The rules that take more than one field to be broken. */
function checkTogether(
  fields: ArticleFields,
  parts: FrontMatter,
  { day }: Reading,
  mistakes: ContentError[],
): void {
  for (const need of fields.draft ? [] : needsOf(fields)) {
    const field = need === 'title' ? 'title: "The headline as printed"' : 'date: YYYY-MM-DD'
    mistakes.push(
      new ContentError(`The field "${need}" is missing.`, {
        code: `missing-${need}`,
        place: parts.fields.placeOf([need]),
        fix: `add  draft: true  until you can add  ${field}`,
      }),
    )
  }
  mistakes.push(...missingOfWithdrawal(fields, parts.fields, day))
}

/** Looked at even while other fields are wrong, so that an editor hears of all mistakes at once. */
function checkSection(
  section: unknown,
  parts: FrontMatter,
  { newsroom }: Reading,
  mistakes: ContentError[],
): void {
  const keys = newsroom.sections.map(({ key }) => key)
  if (typeof section !== 'string' || section.trim() === '' || keys.includes(section)) return
  const meant = nearest(section, keys)
  mistakes.push(
    new ContentError(`${quote(section)} is no section of the newsroom.`, {
      code: 'unknown-section',
      place: parts.fields.placeOf(['section']),
      fix:
        meant === undefined
          ? `write one of: ${keys.join(', ')}`
          : `did you mean  section: ${meant}  ?`,
    }),
  )
}

function articleOf(
  fields: ArticleFields,
  body: Body,
  origin: Pick<Article, 'file' | 'version'>,
  day: IsoDay,
): Article {
  const title = fields.title ?? ''
  const date = fields.date ?? day
  const slug = fields.slug ?? defaultSlug(title, body.blocks)
  const article = {
    ...origin,
    url: addressOf(date, slug),
    slug,
    title,
    titleLang: fields.title_lang ?? fields.lang,
    titleTranslation: fields.title_translation ?? null,
    subtitle: fields.subtitle ?? null,
    date,
    source: fields.source ?? null,
    section: fields.section,
    lang: fields.lang,
    topics: [...new Set(fields.topics)],
    summary: fields.summary ?? summaryOf(body.blocks),
    body: body.html,
    blocks: body.blocks,
    pictures: picturesIn(body.html).map(({ src }) => src),
    draft: fields.draft,
    needs: needsOf(fields),
    publishAt: fields.publish_at ?? null,
    expiresAt: fields.expires_at ?? null,
    pinned: fields.pinned,
    updates: fields.updates.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    withdrawal: withdrawalOf(fields),
    aliases: fields.aliases.map(normalPath),
    provenance: provenanceOf(fields),
  }
  return { ...article, shown: shownOf(article) }
}

function needsOf({ title, date }: ArticleFields): readonly Need[] {
  const needs: Need[] = []
  if (title === undefined) needs.push('title')
  if (date === undefined) needs.push('date')
  return needs
}

function provenanceOf({ provenance }: ArticleFields): Article['provenance'] {
  if (provenance === undefined) return null
  const { url = null, captured = null, article_sha256: articleSha256, ...rest } = provenance
  return { ...rest, url, captured, articleSha256 }
}
