import type { Token } from 'markdown-it'
import { hasHan, withHan } from '../html/han.ts'
import { toSource, trusted, type Html } from '../html/html.ts'
import { furnitureIds } from '../html/furniture-ids.ts'
import { slug, uniqueSlug } from '../slug.ts'
import { markdown, plainText } from './markdown-parser.ts'

/** A heading or paragraph of a text, with the fragment under which it can be cited. */
export interface Block {
  readonly id: string
  /** 0 for a paragraph, 2 to 6 for a heading. */
  readonly level: number
  /** Plain text, white space collapsed. */
  readonly text: string
}

/** A Markdown text, rendered. */
export interface Body {
  readonly html: Html
  /** Headings and top-level paragraphs, in order. */
  readonly blocks: readonly Block[]
}

/** What the renderer is told of the text. */
interface Environment {
  readonly lang: string
}

const plain = markdown.renderer.rules.text
markdown.renderer.rules.text = (tokens, index, options, env: Environment, self) => {
  const { content = '' } = tokens[index] ?? {}
  if (hasHan(content)) return toSource(withHan(content, env.lang))
  return plain?.(tokens, index, options, env, self) ?? ''
}

/**
 * Renders CommonMark with tables, notes, pull quotes and pictures. Nothing in it is executed: HTML is
 * shown as text, and links lead to web pages, mail addresses, telephone numbers or places of this site
 * only.
 *
 * Headings of level 1 become level 2. Each heading and each top-level paragraph gets an id of its own:
 * `p1`, `p2`, … for paragraphs.
 * Pictures are placeholders until `withPictures` puts them in.
 * Runs of Han characters carry their language, unless the text is in one that is written with them.
 *
 * @param lang BCP 47 tag of the text's language.
 * @param basePath Where the root of the site is: links from the root lead there.
 */
export function renderMarkdown(source: string, lang = 'en', basePath = '/'): Body {
  const environment: Environment = { lang }
  const tokens = markdown.parse(source, environment)
  lowerTopHeadings(tokens)
  if (basePath !== '/') moveRootLinks(tokens, basePath)
  const blocks = nameBlocks(tokens)
  const rendered: string = markdown.renderer.render(tokens, markdown.options, environment)
  return { html: trusted(rendered), blocks }
}

/** Everything in a rendered text that a link can lead to: paragraphs, headings and notes. */
export function idsIn(text: Html): readonly string[] {
  return Array.from(toSource(text).matchAll(/ id="([^"]+)"/g), ([, id = '']) => id)
}

/** The headline of the page is its only heading of level 1. */
function lowerTopHeadings(tokens: readonly Token[]): void {
  for (const token of tokens) if (token.tag === 'h1') token.tag = 'h2'
}

function moveRootLinks(tokens: readonly Token[], basePath: string): void {
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    const target = token.type === 'link_open' ? token.attrGet('href') : null
    if (target?.startsWith('/') === true) token.attrSet('href', basePath + target.slice(1))
  }
}

function nameBlocks(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = []
  const ids = new Set<string>(furnitureIds)
  let paragraphs = 0
  for (const [index, token] of tokens.entries()) {
    const level = levelOf(token)
    if (level === undefined) continue
    const text = plainText(tokens[index + 1])
    if (level === 0) paragraphs += 1
    const wanted = level === 0 ? `p${paragraphs}` : headingId(text, blocks.length + 1)
    const id = uniqueSlug(wanted, (candidate) => ids.has(candidate))
    ids.add(id)
    token.attrSet('id', id)
    blocks.push({ id, level, text })
  }
  markCredit(tokens, blocks.at(-1))
  return blocks
}

/** A last paragraph that stands wholly in brackets is the credit of the text: `(China Post)`. */
function markCredit(tokens: readonly Token[], last: Block | undefined): void {
  if (last?.level !== 0 || !/^(\([^()]{1,80}\)|\[[^[\]]{1,80}\])$/u.test(last.text)) return
  tokens.find((token) => token.attrGet('id') === last.id)?.attrSet('class', 'credit')
}

/** 0 for a top-level paragraph, 1 to 6 for a heading, `undefined` for all else. */
function levelOf(token: Token): number | undefined {
  if (token.type === 'heading_open') return Number(token.tag.slice(1))
  return token.type === 'paragraph_open' && token.level === 0 ? 0 : undefined
}

/** `p1` belongs to paragraphs and `note-1` to notes, so a heading that reads so is called otherwise. */
function headingId(text: string, number: number): string {
  const wanted = slug(text)
  return wanted === '' || /^(p|note-|note-ref-)\d+$/.test(wanted) ? `heading-${number}` : wanted
}
