import type { Site } from '../archive/archive.ts'
import { lastUpdated } from '../archive/changes.ts'
import { articleId } from '../archive/tag.ts'
import type { Article } from '../article/article.ts'
import { absolute, type Path } from '../urls.ts'
import { topicNames } from './topic-names.ts'

/** What a row is made from, beside its article. */
type Source = Pick<Site, 'newsroom' | 'archive'>

/** A column of the table, as the Table Schema of Frictionless describes it. */
interface Field {
  readonly name: string
  readonly type: 'string' | 'date' | 'array'
  readonly description: string
  readonly format?: 'uri'
  readonly constraints?: { readonly required: true; readonly unique?: true }
}

interface Column {
  readonly field: Field
  readonly value: (article: Article, site: Source) => Cell
}

type Cell = string | readonly string[] | null

/** An article in the table, by the names of the columns. */
export type Row = Readonly<Record<string, Cell>>

/** The table of all articles: `archive.csv` and `archive.json` have the same columns, in this order. */
export const columns: readonly Column[] = [
  {
    field: {
      name: 'id',
      type: 'string',
      format: 'uri',
      description: 'Tag URI, which stays when the site moves.',
      constraints: { required: true, unique: true },
    },
    value: (article, { newsroom }) => articleId(newsroom, article),
  },
  {
    field: {
      name: 'date',
      type: 'date',
      description: 'The day printed on the page.',
      constraints: { required: true },
    },
    value: ({ date }) => date,
  },
  {
    field: {
      name: 'title',
      type: 'string',
      description: 'Headline as printed.',
      constraints: { required: true },
    },
    value: ({ title }) => title,
  },
  {
    field: {
      name: 'subtitle',
      type: 'string',
      description: 'The part of the headline after the dash.',
    },
    value: ({ subtitle }) => subtitle,
  },
  {
    field: {
      name: 'title_translation',
      type: 'string',
      description: 'An editor’s English rendering of a headline in another language.',
    },
    value: ({ titleTranslation }) => titleTranslation,
  },
  {
    field: {
      name: 'title_lang',
      type: 'string',
      description: 'Language of the headline, BCP 47.',
      constraints: { required: true },
    },
    value: ({ titleLang }) => titleLang,
  },
  {
    field: {
      name: 'lang',
      type: 'string',
      description: 'Language of the text, BCP 47.',
      constraints: { required: true },
    },
    value: ({ lang }) => lang,
  },
  {
    field: {
      name: 'source',
      type: 'string',
      description: 'Who is named as the source.',
    },
    value: ({ source }) => source,
  },
  {
    field: {
      name: 'section',
      type: 'string',
      description: 'Key of the section.',
      constraints: { required: true },
    },
    value: ({ section }) => section,
  },
  {
    field: {
      name: 'topics',
      type: 'array',
      description: 'What the article is about: a list in JSON.',
    },
    value: (article, { archive }) => topicNames(article, archive),
  },
  {
    field: {
      name: 'summary',
      type: 'string',
      description: 'The article in a sentence or two.',
    },
    value: ({ summary }) => summary,
  },
  {
    field: {
      name: 'updated',
      type: 'date',
      description: 'Day of the last correction or update; of the article, if there was none.',
      constraints: { required: true },
    },
    value: (article) => lastUpdated(article),
  },
  {
    field: {
      name: 'url',
      type: 'string',
      format: 'uri',
      description: 'The page of the article.',
      constraints: { required: true, unique: true },
    },
    value: ({ url }, { newsroom }) => absolute(newsroom.base, url),
  },
  {
    field: {
      name: 'json',
      type: 'string',
      format: 'uri',
      description: 'The article with its text, in JSON.',
      constraints: { required: true, unique: true },
    },
    value: ({ url }, { newsroom }) => absolute(newsroom.base, twinPath(url)),
  },
  {
    field: {
      name: 'capture_sha256',
      type: 'string',
      description: 'SHA-256 of the captured page that the article was made from.',
    },
    value: ({ provenance }) => provenance?.sha256 ?? null,
  },
]

/** Where the article stands in JSON: beside its page. */
export function twinPath(article: Path): Path {
  return `${article}index.json`
}

export function rowOf(article: Article, site: Source): Row {
  return Object.fromEntries(columns.map(({ field, value }) => [field.name, value(article, site)]))
}

/** A list of the rows in JSON, one a line, so that two versions can be compared. */
export function jsonTable(rows: readonly Row[]): string {
  if (rows.length === 0) return '[]\n'
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
