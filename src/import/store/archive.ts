import { slug as slugOf, slugPattern, uniqueSlug } from '../../slug.ts'
import { fingerprint } from '../../content/similar/fingerprint.ts'
import { NearTexts } from '../../content/similar/near.ts'
import { shinglesOf } from '../../content/similar/shingles.ts'
import type { Parsed } from '../parsed.ts'
import { existingArticles, type ExistingArticle } from './existing.ts'

/** What is known of an article when another is compared with it. */
export type KnownArticle = Pick<ExistingArticle, 'path' | 'title' | 'date'>

/** An article whose text is much like another's, and by how much: 0.9 to 1. */
export interface NearArticle {
  readonly owner: KnownArticle
  readonly score: number
}

type Origin = Pick<NonNullable<ExistingArticle['origin']>, 'sha256' | 'file' | 'url'>

/**
 * The articles of the target folder, and those that this run adds. It finds an article by its
 * capture and by its text.
 */
export class TargetArchive {
  readonly #folder: string
  readonly #bySha = new Map<string, ExistingArticle>()
  readonly #byFile = new Map<string, ExistingArticle>()
  readonly #slugs = new Set<string>()
  readonly #paths = new Set<string>()
  #texts: TextIndex | undefined

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async read(folder: string): Promise<TargetArchive> {
    const archive = new TargetArchive(folder)
    for await (const article of existingArticles(folder))
      archive.#know({ ...article, markdown: '' })
    return archive
  }

  bySha(origin: Origin): ExistingArticle | undefined {
    return this.#bySha.get(key(origin.sha256, origin))
  }

  byFile(origin: Origin): ExistingArticle | undefined {
    return this.#byFile.get(key(origin.file, origin))
  }

  /** An article with the same text whose headline and date do not contradict. */
  async sameText(parsed: Parsed): Promise<KnownArticle | undefined> {
    const known = (await this.#textIndex()).same.get(fingerprint(parsed.markdown)) ?? []
    return known.find(
      ({ title, date }) => agree(letters(title), letters(parsed.title)) && agree(date, parsed.date),
    )
  }

  async nearText(parsed: Parsed): Promise<NearArticle | undefined> {
    return (await this.#textIndex()).near.find(shinglesOf(parsed.markdown))
  }

  /** A slug that no article of the month has. */
  freeSlug(parsed: Parsed, sha256: string): string {
    const words = slugOf(parsed.title ?? '')
    const wanted = slugPattern.test(words) ? words : sha256.slice(0, 8)
    return uniqueSlug(wanted, (slug) => this.#isTaken(slug, parsed.date))
  }

  /** Puts an article in that was written, or would have been. */
  async add(article: ExistingArticle): Promise<void> {
    const texts = await this.#textIndex()
    this.#know({ ...article, markdown: '' })
    texts.add(article)
  }

  #know(article: ExistingArticle): void {
    this.#paths.add(article.path)
    if (article.slug !== null) this.#slugs.add(`${monthOf(article.date)}/${article.slug}`)
    if (article.origin === undefined) return
    const { file, sha256 } = article.origin
    this.#bySha.set(key(sha256, article.origin), article)
    this.#byFile.set(key(file, article.origin), article)
  }

  #isTaken(slug: string, date: string | null): boolean {
    if (this.#slugs.has(`${monthOf(date)}/${slug}`)) return true
    const path = date === null ? `undated/${slug}.md` : `${date.slice(0, 4)}/${date}-${slug}.md`
    return this.#paths.has(path)
  }

  /** Made when the first text is looked for: a run in which nothing is new needs none. */
  async #textIndex(): Promise<TextIndex> {
    if (this.#texts !== undefined) return this.#texts
    const texts = new TextIndex()
    for await (const article of existingArticles(this.#folder)) texts.add(article)
    this.#texts = texts
    return texts
  }
}

class TextIndex {
  readonly same = new Map<string, KnownArticle[]>()
  readonly near = new NearTexts<KnownArticle>()

  add({ path, title, date, markdown }: ExistingArticle): void {
    const known = { path, title, date }
    const print = fingerprint(markdown)
    if (print === '') return
    const alike = this.same.get(print)
    if (alike === undefined) this.same.set(print, [known])
    else alike.push(known)
    this.near.add(known, shinglesOf(markdown))
  }
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

function letters(title: string | null): string | null {
  return title?.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '') ?? null
}

function monthOf(date: string | null): string {
  return date?.slice(0, 7) ?? 'undated'
}

/** A WARC holds many pages, which their addresses tell apart. */
function key(first: string, { file, url }: Origin): string {
  return /\.warc(?:\.gz)?$/i.test(file) ? `${first} ${url ?? ''}` : first
}
