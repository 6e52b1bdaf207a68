import { tokensOf, type Token } from './tokens.ts'
import type { Entry, Vocabulary } from './vocabulary.ts'

/** A place of a text at which an entry is mentioned. */
export interface Mention {
  readonly entry: Entry
  /** Offset of the first UTF-16 unit. */
  readonly start: number
  /** Offset after the last one. */
  readonly end: number
}

/** Finds all mentions in a text, by their place; those at one place, topics first. */
export type Matcher = (text: string) => readonly Mention[]

/** A text that stands for an entry, or for something else that contains its name. */
interface Pattern {
  readonly entry: Entry
  readonly tokens: readonly string[]
  readonly role: 'match' | 'except'
}

/** All patterns that begin with the tokens on the way from the root, in lower case. */
interface Node {
  readonly next: Map<string, Node>
  readonly patterns: Pattern[]
}

interface Candidate extends Mention {
  readonly pattern: Pattern
}

/**
 * Prepares a vocabulary for finding its entries in texts: one pass over a text, whatever the number of
 * entries, along a tree of the words of their patterns.
 *
 * - Latin script is matched by whole words, Han by characters, since it has no spaces.
 * - Names are matched as written (`Ma Jun` is not `ma jun`), topics in any case.
 * - Of mentions that overlap, the longest stands, of equally long ones the first. Topics and names do
 *   not compete: the rural e-commerce of a "Rural E-commerce Meeting" is still what the text is about.
 * - A mention within one of its entry's `except` texts does not count.
 */
export function compileMatcher(vocabulary: Vocabulary): Matcher {
  const root: Node = { next: new Map(), patterns: [] }
  for (const entry of [...vocabulary.topics, ...vocabulary.names]) {
    for (const text of entry.match) insert(root, { entry, tokens: words(text), role: 'match' })
    for (const text of entry.except) insert(root, { entry, tokens: words(text), role: 'except' })
  }
  return (text) => {
    const candidates = findCandidates(root, tokensOf(text))
    if (candidates.length === 0) return []
    const matches = withoutExcepted(candidates)
    return [
      ...longestFirst(matches.filter(({ entry }) => entry.kind === 'topic')),
      ...longestFirst(matches.filter(({ entry }) => entry.kind !== 'topic')),
    ].toSorted((a, b) => a.start - b.start)
  }
}

function words(text: string): readonly string[] {
  return tokensOf(text).map((token) => token.text)
}

function insert(root: Node, pattern: Pattern): void {
  let node = root
  for (const token of pattern.tokens) {
    const key = token.toLowerCase()
    const next = node.next.get(key) ?? { next: new Map(), patterns: [] }
    node.next.set(key, next)
    node = next
  }
  node.patterns.push(pattern)
}

function findCandidates(root: Node, tokens: readonly Token[]): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    let node = after(root, tokens[first])
    for (let last = first; node !== undefined; last += 1) {
      const start = tokens[first]?.start ?? 0
      const end = tokens[last]?.end ?? start
      for (const pattern of node.patterns) {
        if (!isWrittenSo(pattern, tokens, first)) continue
        candidates.push({ entry: pattern.entry, pattern, start, end })
      }
      node = after(node, tokens[last + 1])
    }
  }
  return candidates
}

/** Where a token leads; most lead nowhere from the root. */
function after({ next }: Node, token: Token | undefined): Node | undefined {
  return token && next.get(token.text.toLowerCase())
}

/** Whether the tokens from `first` on are those of the pattern, letter case included if it matters. */
function isWrittenSo(pattern: Pattern, tokens: readonly Token[], first: number): boolean {
  if (pattern.entry.kind === 'topic') return true
  return pattern.tokens.every((token, index) => token === tokens[first + index]?.text)
}

function withoutExcepted(candidates: readonly Candidate[]): readonly Candidate[] {
  const excepted = candidates.filter(({ pattern }) => pattern.role === 'except')
  return candidates.filter(
    ({ pattern, entry, start, end }) =>
      pattern.role === 'match' &&
      !excepted.some(
        (except) => except.entry === entry && except.start <= start && end <= except.end,
      ),
  )
}

function longestFirst(candidates: readonly Candidate[]): readonly Mention[] {
  const standing: Mention[] = []
  const byLength = candidates.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  for (const { entry, start, end } of byLength) {
    if (standing.some((other) => start < other.end && other.start < end)) continue
    standing.push({ entry, start, end })
  }
  return standing
}
