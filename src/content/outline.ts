import type { Token } from 'markdown-it'
import { readable } from './readable.ts'
import { markdown, plainText } from './markdown-parser.ts'

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
}

/** Finds the parts of a Markdown text without rendering it. */
export function outlineOf(source: string): Outline {
  const lines = source.split('\n')
  const outline = { headings: [], links: [], images: [], paragraphs: [] } as {
    [Part in keyof Outline]: Outline[Part][number][]
  }
  const tokens = markdown.parse(source, {})
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' && token.type !== 'figure') continue
    const opener = tokens[index - 1]
    const spot = { line: (token.map?.[0] ?? 0) + 1, column: 1 }
    const text = plainText(token)
    if (opener?.type === 'heading_open')
      outline.headings.push({ ...spot, level: Number(opener.tag.slice(1)), text })
    else if (token.type === 'inline') outline.paragraphs.push({ ...spot, text })
    addInline(token, lines, outline)
  }
  return outline
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
