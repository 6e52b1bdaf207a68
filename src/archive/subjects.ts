import type { Article } from '../article/article.ts'
import { slug } from '../slug.ts'
import type { Path } from '../urls.ts'
import { compileMatcher, type Matcher } from '../vocabulary/match.ts'
import { quotationsIn, type Quotation } from '../vocabulary/mentions.ts'
import type { Entry, Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Group, Subjects } from './archive.ts'

/** Finds the subjects of articles, and the sentences that mention them. */
export interface SubjectFinder {
  readonly subjectsOf: (article: Article) => Subjects
  /** Made when they are asked for, since cutting sentences takes longer than matching. */
  readonly quotationsOf: (article: Article) => readonly Quotation[]
}

export function subjectFinder(vocabulary: Vocabulary): SubjectFinder {
  const matcher = compileMatcher(vocabulary)
  const listed = new Map<string, Entry>()
  for (const entry of vocabulary.topics) {
    for (const name of [entry.name, ...entry.aliases]) listed.set(name.toLowerCase(), entry)
  }
  const quotations = new WeakMap<Article, readonly Quotation[]>()
  return {
    subjectsOf: (article) => findSubjects(article, matcher, listed),
    quotationsOf: (article) => {
      const known = quotations.get(article) ?? quotationsIn(article.blocks, matcher)
      quotations.set(article, known)
      return known
    },
  }
}

function findSubjects(
  article: Article,
  matcher: Matcher,
  listed: ReadonlyMap<string, Entry>,
): Subjects {
  const topics = new Map<string, Entry>()
  const names = new Map<string, Entry>()
  for (const topic of article.topics) {
    const entry = listed.get(topic.toLowerCase()) ?? freeTopic(topic)
    topics.set(entry.slug, entry)
  }
  const texts = [article.title, article.subtitle ?? '', ...article.blocks.map(({ text }) => text)]
  for (const { entry } of texts.flatMap(matcher)) {
    const found = entry.kind === 'topic' ? topics : names
    if (!found.has(entry.slug)) found.set(entry.slug, entry)
  }
  return { topics: [...topics.values()], names: [...names.values()] }
}

/** A topic that the vocabulary does not know stands for itself. */
function freeTopic(name: string): Entry {
  const own = slug(name) || 'other'
  return {
    kind: 'topic',
    name,
    slug: own,
    url: `/topics/${own}/`,
    description: null,
    aliases: [],
    match: [],
    except: [],
  }
}

/** The articles of each entry, by its name. */
export function byEntry(
  articles: readonly Article[],
  entriesOf: (article: Article) => readonly Entry[],
): readonly Group<Entry>[] {
  const groups = new Map<Path, { key: Entry; url: Path; articles: Article[] }>()
  for (const article of articles) {
    for (const key of entriesOf(article)) {
      const group = groups.get(key.url)
      if (group === undefined) groups.set(key.url, { key, url: key.url, articles: [article] })
      else group.articles.push(article)
    }
  }
  return [...groups.values()].toSorted((a, b) => a.key.name.localeCompare(b.key.name, 'en'))
}
