import { TokenCursor, tokensOf, type Token } from './tokens.ts'
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

interface Root extends Node {
  /** What patterns begin with, as {@link beginningOf} has it. */
  readonly beginnings: Set<number>
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
  const root: Root = { next: new Map(), patterns: [], beginnings: new Set() }
  for (const entry of [...vocabulary.topics, ...vocabulary.names]) {
    for (const text of entry.match) insert(root, { entry, tokens: words(text), role: 'match' })
    for (const text of entry.except) insert(root, { entry, tokens: words(text), role: 'except' })
  }
  return (text) => {
    const candidates = findCandidates(root, text)
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

function insert(root: Root, pattern: Pattern): void {
  const first = pattern.tokens[0]?.toLowerCase() ?? ''
  root.beginnings.add(beginningOf(first)).add(beginningOf(first.toUpperCase()))
  let node: Node = root
  for (const token of pattern.tokens) {
    const key = token.toLowerCase()
    const next = node.next.get(key) ?? { next: new Map(), patterns: [] }
    node.next.set(key, next)
    node = next
  }
  node.patterns.push(pattern)
}

function findCandidates(root: Root, text: string): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const first = new TokenCursor(text); first.next();) {
    const node = mayBegin(root, first, text) ? root.next.get(first.text.toLowerCase()) : undefined
    if (node !== undefined) candidates.push(...candidatesFrom(node, first, text))
  }
  return candidates
}

/** Tells most of the words that no pattern begins with, which then need not be made. */
function mayBegin({ beginnings }: Root, token: TokenCursor, text: string): boolean {
  return !token.isAscii || beginnings.has(beginningOf(text, token.start, token.end))
}

/** A number that is the same for words of one initial and one length. */
function beginningOf(text: string, start = 0, end = text.length): number {
  return text.charCodeAt(start) * 1024 + end - start
}

/** Those that begin with a token, and the node that it leads to. */
function candidatesFrom(
  first: Node,
  { text: token, start, end }: Token,
  text: string,
): Candidate[] {
  const candidates: Candidate[] = []
  const cursor = new TokenCursor(text, end)
  const tokens = [token]
  for (let node: Node | undefined = first; node !== undefined;) {
    for (const pattern of node.patterns) {
      if (!isWrittenSo(pattern, tokens)) continue
      candidates.push({ entry: pattern.entry, pattern, start, end: cursor.end })
    }
    if (!cursor.next()) break
    tokens.push(cursor.text)
    node = node.next.get(cursor.text.toLowerCase())
  }
  return candidates
}

/** Whether tokens are those of the pattern, letter case included if it matters. */
function isWrittenSo(pattern: Pattern, tokens: readonly string[]): boolean {
  if (pattern.entry.kind === 'topic') return true
  return pattern.tokens.every((token, index) => token === tokens[index])
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
