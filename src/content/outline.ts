import type { Token } from 'markdown-it'
import { readable } from './readable.ts'
import { lostIn, type Lost } from './lost-text.ts'
import { markdownInPieces, plainText } from './markdown-parser.ts'

/** Where something begins in a Markdown text. Both are counted from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** What a Markdown text is made of, and where it stands: for those who check it. */
export interface Outline {
  /** Level 1 to 6, as written. */
  readonly headings: readonly (Spot & { readonly level: number; readonly text: string })[]
  readonly links: readonly (Spot & { readonly href: string })[]
  readonly images: readonly (Spot & { readonly src: string; readonly alt: string })[]
  /** Paragraphs anywhere: of lists and quotations too. */
  readonly paragraphs: readonly (Spot & { readonly text: string })[]
  /** What no mark of Markdown took, of each paragraph, heading and cell, see {@link plainWords}; and its lines in the file. */
  readonly words: readonly (Spot & { readonly text: string; readonly source: string })[]
  /** What is written and on no page, or makes more of the text its own than anybody means. */
  readonly lost: readonly (Spot & Lost)[]
}

/** Stands for a character that has a backslash, for the end of a mark, or for a piece of code. */
export const taken = '\u{f8ff}'

/** Finds the parts of a Markdown text without rendering it. */
export function outlineOf(source: string): Outline {
  const lines = source.split('\n')
  const environment = {}
  const tokens = markdownInPieces.parse(source, environment)
  const lost = [...lostIn(lines, tokens, environment)]
  const outline = { headings: [], links: [], images: [], paragraphs: [], words: [], lost } as {
    [Part in keyof Outline]: Outline[Part][number][]
  }
  let line = 1
  for (const [index, token] of tokens.entries()) {
    line = (token.map?.[0] ?? line - 1) + 1
    if (token.type !== 'inline' && token.type !== 'figure') continue
    const opener = tokens[index - 1]
    const spot = { line, column: 1 }
    if (token.type === 'inline') {
      const own = lines.slice(line - 1, token.map?.[1] ?? line).join('\n')
      outline.words.push({ ...spot, text: plainWords(token), source: own })
    }
    const text = plainText(token)
    if (opener?.type === 'heading_open')
      outline.headings.push({ ...spot, level: Number(opener.tag.slice(1)), text })
    else if (token.type === 'inline') outline.paragraphs.push({ ...spot, text })
    addInline(token, lines, outline)
  }
  return outline
}

/** The text of an inline token as it is written, its line ends too, with {@link taken} for what Markdown took. */
function plainWords(token: Token): string {
  const words = (token.children ?? []).map(({ type, content }) => {
    if (type === 'softbreak' || type === 'hardbreak') return '\n'
    return type === 'text' ? content : taken
  })
  return words.join('')
}

function addInline(
  { children, map }: Token,
  lines: readonly string[],
  { links, images }: { links: Outline['links'][number][]; images: Outline['images'][number][] },
): void {
  const [first = 0, end = first + 1] = map ?? []
  const find = finder(lines.slice(first, end), first + 1)
  for (const child of children ?? []) {
    if (child.type === 'link_open') {
      const href = String(child.attrGet('href'))
      links.push({ ...find(href), href })
    } else if (child.type === 'image') {
      const src = String(child.attrGet('src'))
      images.push({ ...find(src), src: readable(src), alt: plainText(child) })
    }
  }
}

/** Finds addresses in the lines of a paragraph, in the order in which they stand there. */
function finder(lines: readonly string[], firstLine: number): (address: string) => Spot {
  const text = lines.join('\n')
  let from = 0
  return (address) => {
    const written = [address, readable(address)].map((form) => text.indexOf(form, from))
    const at = written.find((index) => index !== -1)
    if (at === undefined) return { line: firstLine, column: 1 }
    from = at + 1
    const before = text.slice(0, at).split('\n')
    return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
  }
}
