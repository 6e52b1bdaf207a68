import type { Article } from '../article/article.ts'
import { slug } from '../slug.ts'
import type { Path } from '../urls.ts'
import { compileMatcher, type Matcher } from '../vocabulary/match.ts'
import { quotationsIn, type Quotation } from '../vocabulary/mentions.ts'
import type { Entry, Vocabulary } from '../vocabulary/vocabulary.ts'

/** What an article is about, and whom it names. */
export interface Subjects {
  /** Those that the editor named, and those that the text mentions. */
  readonly topics: readonly Entry[]
  /** People, organisations and places, in the order in which the text mentions them. */
  readonly names: readonly Entry[]
  /** The sentences that mention them, in the order of the text. */
  readonly quotations: readonly Quotation[]
}

/** The subjects of articles, by address. */
export function findSubjects(
  articles: readonly Article[],
  vocabulary: Vocabulary,
): ReadonlyMap<Path, Subjects> {
  const matcher = compileMatcher(vocabulary)
  const known = new Map(vocabulary.topics.map((entry) => [entry.name.toLowerCase(), entry]))
  return new Map(articles.map((article) => [article.url, subjectsOf(article, known, matcher)]))
}

function subjectsOf(
  article: Article,
  known: ReadonlyMap<string, Entry>,
  matcher: Matcher,
): Subjects {
  const quotations = quotationsIn(article.blocks, matcher)
  const mentioned = quotations.map(({ entry }) => entry)
  const named = article.topics.map((name) => known.get(name.toLowerCase()) ?? freeTopic(name))
  return {
    topics: distinct([...named, ...mentioned.filter(({ kind }) => kind === 'topic')]),
    names: distinct(mentioned.filter(({ kind }) => kind !== 'topic')),
    quotations,
  }
}

/** The first entry of each address. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.url, entry])).values()].toReversed()
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
