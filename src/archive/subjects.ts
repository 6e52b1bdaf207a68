import { hash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { slug, slugPattern } from '../slug.ts'
import type { Path } from '../urls.ts'
import { compileMatcher, type Matcher, type Mention } from '../vocabulary/match.ts'
import { quotationsIn, type MentionsOf, type Quotation } from '../vocabulary/mentions.ts'
import type { Entry, Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Group, Subjects } from './archive.ts'

/** Finds the subjects of articles, and the sentences that mention them. */
export interface SubjectFinder {
  readonly subjectsOf: (article: Article) => Subjects
  /** Made when they are asked for, since cutting sentences takes longer than matching. */
  readonly quotationsOf: (article: Article) => readonly Quotation[]
}

/** Gives what `make` makes, or what it made earlier for the same key. */
export type Recall = (key: string, make: () => string) => string

/** @param recall Remembers what the texts of articles mention, so that they need not be read again. */
export function subjectFinder(
  vocabulary: Vocabulary,
  recall: Recall = (_key, make) => make(),
): SubjectFinder {
  const matcher = compileMatcher(vocabulary)
  const texts = new MatchedTexts(matcher)
  const mentionedIn = rememberedMentions(vocabulary, texts, recall)
  const topicNamed = topicsByName(vocabulary)
  const quotations = new WeakMap<Article, readonly Quotation[]>()
  return {
    subjectsOf: (article) => findSubjects(article, mentionedIn(article), topicNamed),
    quotationsOf: (article) => {
      const known =
        quotations.get(article) ?? quotationsIn(article.blocks, texts.takeMentions(article))
      quotations.set(article, known)
      return known
    },
  }
}

/** The topic that an editor names, by its name or another one; one that the vocabulary does not know stands for itself. */
export function topicsByName({ topics }: Pick<Vocabulary, 'topics'>): (name: string) => Entry {
  const listed = new Map<string, Entry>()
  for (const entry of topics) {
    for (const name of [entry.name, ...entry.aliases]) listed.set(name.toLowerCase(), entry)
  }
  const named = new Map<string, Entry>()
  return (name) => {
    const entry = named.get(name) ?? listed.get(name.toLowerCase()) ?? freeTopic(name)
    named.set(name, entry)
    return entry
  }
}

/** Matches the texts of articles, of each once, though it has both subjects and quotations. */
class MatchedTexts {
  readonly #matcher: Matcher
  /** Of each block that mentions anything, by its fragment. */
  readonly #found = new WeakMap<Article, ReadonlyMap<string, readonly Mention[]>>()

  constructor(matcher: Matcher) {
    this.#matcher = matcher
  }

  /** What an article mentions, in order. */
  entriesIn(article: Article): readonly Entry[] {
    const found = new Map<string, readonly Mention[]>()
    for (const { id, text } of article.blocks) {
      const mentions = this.#matcher(text)
      if (mentions.length > 0) found.set(id, mentions)
    }
    this.#found.set(article, found)
    const above = [article.title, article.subtitle ?? ''].flatMap(this.#matcher)
    return [...above, ...[...found.values()].flat()].map(({ entry }) => entry)
  }

  /** What each block of an article mentions. It is not kept any longer. */
  takeMentions(article: Article): MentionsOf {
    const found = this.#found.get(article)
    this.#found.delete(article)
    return found === undefined ? ({ text }) => this.#matcher(text) : ({ id }) => found.get(id) ?? []
  }
}

function findSubjects(
  article: Article,
  mentioned: readonly Entry[],
  topicNamed: (name: string) => Entry,
): Subjects {
  const topics = new Map<string, Entry>()
  const names = new Map<string, Entry>()
  for (const topic of article.topics) {
    const entry = topicNamed(topic)
    topics.set(entry.slug, entry)
  }
  for (const entry of mentioned) {
    const found = entry.kind === 'topic' ? topics : names
    if (!found.has(entry.slug)) found.set(entry.slug, entry)
  }
  return { topics: [...topics.values()], names: [...names.values()] }
}

/** What articles mention, each entry once, remembered as the addresses of the entries. */
function rememberedMentions(
  vocabulary: Vocabulary,
  texts: MatchedTexts,
  recall: Recall,
): (article: Article) => readonly Entry[] {
  const entries = [...vocabulary.topics, ...vocabulary.names]
  const byUrl = new Map<string, Entry>(entries.map((entry) => [entry.url, entry]))
  const matched = entries.map(({ url, kind, match, except }) => [url, kind, match, except])
  const matching = hash('sha256', JSON.stringify(matched))
  return (article) => {
    const urls = recall(`${article.version} ${matching}`, () =>
      [...new Set(texts.entriesIn(article).map(({ url }) => url))].join(' '),
    )
    return urls.split(' ').flatMap((url) => byUrl.get(url) ?? [])
  }
}

function freeTopic(name: string): Entry {
  const own = slugOfTopic(name)
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

/** What no slug spells: letters of other scripts, emoji, and the signs of `C++` and `C#`. */
const unspelt = /[^\p{Script=Han}\p{M}\p{Z}\p{P}a-z0-9]|[#@%*]/iu

/** Names that differ in more than their case differ in their slugs, though only part of them may be spelt. */
function slugOfTopic(name: string): string {
  const words = slug(name)
  if (slugPattern.test(words) && !unspelt.test(name.normalize('NFKD'))) return words
  const rest = hash('sha256', name.toLowerCase()).slice(0, 8)
  return words === '' ? rest : `${words}-${rest}`
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
