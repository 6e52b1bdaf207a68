import { DOMParser, type Document, type Element } from '@xmldom/xmldom'

/** The root of an XML document; a document that is not well-formed fails the test. */
export function xmlRoot(source: string): Element {
  const fail = (level: string, message: string): void => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`)
  }
  const document: Document = new DOMParser({ onError: fail }).parseFromString(source, 'text/xml')
  if (document.documentElement === null) throw new Error('The document has no root.')
  return document.documentElement
}

/** The texts of all elements of a name, in order. */
export function texts(root: Element, name: string): readonly string[] {
  return [...root.getElementsByTagName(name)].map((element) => element.textContent ?? '')
}

/** Addresses of the feed's own links, by their relation. */
export function feedLinks(root: Element): Readonly<Record<string, string>> {
  const links = [...root.childNodes].filter((node): node is Element => node.nodeName === 'link')
  return Object.fromEntries(
    links.map((link) => [link.getAttribute('rel') ?? '', link.getAttribute('href') ?? '']),
  )
}
