import { parseHTML } from 'linkedom'

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
}

/** A document in which nothing runs: linkedom has no scripts, no styles and no network. */
export function parseDocument(html: string): HtmlDocument {
  const isPage = /<html[\s>]/i.test(html)
  const { document }: { document: HtmlDocument } = parseHTML(
    isPage ? html : `<!doctype html><html><head></head><body>${html}</body></html>`,
  )
  document.normalize() // entities split texts
  return document
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1
}
