import { longDay, monthOf, yearOf, type IsoDay } from '../dates.ts'
import { slug } from '../slug.ts'

/** What the records of reference managers are made from. */
export interface Reference {
  readonly slug: string
  /** An organisation, never a person. */
  readonly author: string
  /** With the subtitle. */
  readonly title: string
  readonly translation: string | null
  /** The publication that the article stands in. */
  readonly container: string
  readonly publisher: string
  readonly date: IsoDay
  readonly url: string
  /** BCP 47. */
  readonly lang: string
  readonly topics: readonly string[]
  readonly summary: string
}

/**
 * A record of BibTeX. `@misc`, because that is the one type that both BibTeX and biblatex print with
 * its address; braces keep the organisation from being taken for a person, and the title's capitals.
 */
export function bibtex(reference: Reference): string {
  const { author, title, container, date, url, lang } = reference
  const fields = [
    ['author', `{{${tex(author)}}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', `{${tex(container)}}`],
    ['year', `{${yearOf(date)}}`],
    ['month', longDay(date).split(' ')[1]?.slice(0, 3).toLowerCase() ?? ''],
    ['day', `{${Number(date.slice(8))}}`],
    ['url', `{${url}}`],
    ['language', `{${lang}}`],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`)
  return `@misc{${idOf(reference)},\n${lines.join(',\n')}\n}`
}

/** A record of RIS, of the type newspaper article. */
export function ris(reference: Reference): string {
  const { author, title, translation, container, publisher, date, url, lang } = reference
  const fields = [
    ['TY', 'NEWS'],
    ['AU', author],
    ['TI', title],
    ...(translation === null ? [] : [['TT', translation]]),
    ['T2', container],
    ['PB', publisher],
    ['PY', yearOf(date)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', lang],
    ['UR', url],
    ['AB', reference.summary],
    ...reference.topics.map((topic) => ['KW', topic]),
    ['ER', ''],
  ]
  return fields.map(([tag, value = '']) => `${tag}  - ${oneLine(value)}`).join('\n')
}

/** A list of one item of CSL-JSON, as citation processors read it. */
export function cslJson(reference: Reference): string {
  const { author, title, container, publisher, date, url, lang, topics, summary } = reference
  const item = {
    id: idOf(reference),
    type: 'article-newspaper',
    title,
    author: [{ literal: author }],
    'container-title': container,
    publisher,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language: lang,
    abstract: summary,
    ...(topics.length > 0 && { keyword: topics.join(', ') }),
  }
  return JSON.stringify([item], null, 2)
}

/** Unlike the slug alone, one of its own: `china-post-2019-09-mail-carried`. */
function idOf({ author, date, slug: articleSlug }: Reference): string {
  return [slug(author), monthOf(date), articleSlug].filter((part) => part !== '').join('-')
}

const texCommands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
}

/** Text of which TeX takes nothing for a command. */
function tex(text: string): string {
  return oneLine(text).replace(
    /[\\{}^~$&#%_]/g,
    (character) => texCommands[character] ?? `\\${character}`,
  )
}

/** A field ends with its line, so that a value must not hold one. */
function oneLine(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, ' ').trim()
}
