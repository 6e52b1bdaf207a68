import Turndown from 'turndown'
import { isSafeLink } from '../../../content/markdown-parser.ts'
import { escapeMarkdown } from '../../body/markdown.ts'
import { collapse } from '../../text/lines.ts'
import type { HtmlDocument, HtmlElement } from './dom.ts'
import { plainTables, tableRules } from './tables.ts'

/**
 * A text of a web page as Markdown: headings, links, lists, tables, quotations and emphasis stay;
 * pictures become links with their alternative text.
 *
 * @param base Address of the page, from which relative links lead on; without it they are text.
 */
export function htmlToMarkdown(
  document: HtmlDocument,
  root: HtmlElement,
  base: string | undefined,
): string {
  plainTables(document, root)
  const converter = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '***',
  })
  for (const [name, rule] of Object.entries(tableRules)) converter.addRule(name, rule)
  converter.remove(['script', 'style', 'noscript', 'iframe', 'form', 'button'])
  // A bar would end a cell, and a link behind an exclamation mark would be a picture.
  converter.escape = (text: string): string =>
    escapeMarkdown(text).replace(/(?<!\\)(?:\||!$)/g, '\\$&')
  converter.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content: string, { nodeName }: HtmlElement) => {
      const level = Math.max(2, Number(nodeName.slice(1)))
      return content.trim() === '' ? '' : `\n\n${'#'.repeat(level)} ${oneLine(content)}\n\n`
    },
  })
  converter.addRule('picture', {
    filter: 'img',
    replacement: (_: string, node: HtmlElement) => picture(node, base),
  })
  converter.addRule('link', {
    filter: 'a',
    replacement: (content: string, node: HtmlElement) =>
      link(content, node.getAttribute('href'), base),
  })
  const markdown: string = converter.turndown(root)
  return markdown.replace(/\n{3,}/g, '\n\n').trim()
}

/** A picture of one pixel counts visits; it is no picture. */
function picture(node: HtmlElement, base: string | undefined): string {
  const size = [node.getAttribute('width'), node.getAttribute('height')]
  if (size.some((length) => length === '0' || length === '1')) return ''
  const alt = collapse(node.getAttribute('alt') ?? node.getAttribute('title') ?? '')
  return link(escapeMarkdown(alt === '' ? 'Picture' : alt), node.getAttribute('src'), base)
}

function link(content: string, href: string | null, base: string | undefined): string {
  const words = oneLine(content)
  const target = addressOf(href ?? '', base)
  // A link around a picture that became a link leads to the picture.
  if (words === '' || target === undefined || /\]\(\S+\)$/.test(words)) return words
  return `[${words}](${target})`
}

/** An address that Markdown can hold; `undefined` if it leads nowhere, or runs something. */
function addressOf(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href.trim(), base)?.href ?? ''
  const plain = url.replace(/[\s<>()[\]\\`*_|]/g, (character) =>
    encodeURIComponent(character).replace(/[()*_]/g, hexOf),
  )
  return plain === '' || !isSafeLink(plain) ? undefined : plain
}

function hexOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function oneLine(content: string): string {
  return content.replace(/\s*\n\s*/g, ' ').trim()
}
