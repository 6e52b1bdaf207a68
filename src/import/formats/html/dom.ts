import { parseHTML } from 'linkedom'
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { limits } from '../../limits.ts'

/** As much of a node of a document as is asked for here. */
export interface HtmlNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

export interface HtmlElement extends HtmlNode {
  innerHTML: string
  readonly parentElement: HtmlElement | null
  readonly children: Iterable<HtmlElement>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  closest(selector: string): HtmlElement | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
  replaceWith(...nodes: readonly (HtmlNode | string)[]): void
  append(...nodes: readonly (HtmlNode | string)[]): void
  prepend(...nodes: readonly (HtmlNode | string)[]): void
  remove(): void
  normalize(): void
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement
  readonly body: HtmlElement
  createElement(name: string): HtmlElement
  createElementNS(namespace: string, name: string): HtmlElement
  cloneNode(deep: true): HtmlDocument
}

/**
 * A document in which nothing runs: linkedom has no scripts, no styles and no network. parse5 says
 * where its elements begin and end, as browsers do: there is always a head and a body, whatever tags
 * the page leaves out or has in the wrong place.
 *
 * @returns `undefined` if elements stand deeper within each other than the limit.
 */
export function parseDocument(html: string): HtmlDocument | undefined {
  const tree = treeOf(html)
  if (tree === undefined) return undefined
  const { document }: { document: HtmlDocument } = parseHTML('')
  const copies: [Tree.ParentNode, HtmlElement][] = [[tree, document]]
  for (const [from, to] of copies) {
    for (const node of from.childNodes) {
      if (adapter.isTextNode(node)) to.append(node.value)
      if (!adapter.isElementNode(node)) continue
      const copy = document.createElementNS(node.namespaceURI, node.tagName)
      // linkedom puts each attribute before the others.
      for (const { name, value } of node.attrs.toReversed()) copy.setAttribute(name, value)
      to.append(copy)
      copies.push([node, copy])
    }
  }
  document.normalize() // comments split texts
  return document
}

/** What a page is made of; it takes more time to read with each level, so a limit stops it. */
function treeOf(html: string): Tree.Document | undefined {
  const tooDeep = new Error('too deep')
  let depth = 0
  const treeAdapter = {
    ...adapter,
    onItemPush(): void {
      depth += 1
      if (depth > limits.depth) throw tooDeep
    },
    onItemPop(): void {
      depth -= 1
    },
  }
  try {
    return parse(html, { scriptingEnabled: false, treeAdapter })
  } catch (error) {
    if (error === tooDeep) return undefined
    throw error
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1
}
