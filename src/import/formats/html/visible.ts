import { collapse } from '../../text/lines.ts'
import { isElement, type HtmlElement, type HtmlNode } from './dom.ts'

const invisible = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS TITLE META LINK SELECT TEXTAREA'.split(
    ' ',
  ),
)
const inline = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/** What stands between two blocks or line breaks, white space collapsed. */
export interface VisibleLine {
  readonly text: string
  /** The texts that the line is made of, one for each stretch between tags. */
  readonly pieces: readonly string[]
}

/** The visible lines below an element, in order. */
export function visibleLines(root: HtmlElement): readonly VisibleLine[] {
  const lines: string[][] = [[]]
  walk(
    root,
    (node) => lines.at(-1)?.push(textOf(node)),
    () => lines.push([]),
  )
  return lines
    .map((pieces) => ({
      text: collapse(pieces.join('')),
      pieces: pieces.map(collapse).filter((piece) => piece !== ''),
    }))
    .filter(({ text }) => text !== '')
}

function walk(root: HtmlElement, onText: (node: HtmlNode) => void, onBreak: () => void): void {
  for (const node of root.childNodes) {
    if (node.nodeType === 3) onText(node)
    if (!isElement(node) || isHidden(node)) continue
    const isBlock = !inline.has(node.nodeName.toUpperCase())
    if (isBlock) onBreak()
    walk(node, onText, onBreak)
    if (isBlock) onBreak()
  }
}

function isHidden(element: HtmlElement): boolean {
  if (invisible.has(element.nodeName.toUpperCase()) || element.hasAttribute('hidden')) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

/** Line ends within a text are spaces to a reader. */
function textOf(node: HtmlNode): string {
  return (node.textContent ?? '').replaceAll('\n', ' ')
}
