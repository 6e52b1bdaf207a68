import type Turndown from 'turndown'
import { escapeMarkdown } from '../../body/markdown.ts'
import { collapse } from '../../text/lines.ts'
import type { HtmlDocument, HtmlElement } from './dom.ts'

const blocks = 'p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre'

/**
 * Makes the tables of a text such as Markdown can show: with a row of headings, one line a cell.
 * Tables that only arrange the page become what stands in them.
 */
export function plainTables(document: HtmlDocument, root: HtmlElement): void {
  const tables = [...root.querySelectorAll('table')].toReversed()
  for (const table of tables) {
    const rows = Array.from(table.querySelectorAll('tr'), cellsOf)
    const width = Math.max(0, ...rows.map((cells) => cells.length))
    if (width < 2 || table.querySelector('table') !== null) unwrap(document, table, rows)
    else flatten(document, table, rows, width)
  }
}

function unwrap(document: HtmlDocument, table: HtmlElement, rows: readonly HtmlElement[][]): void {
  const parts = rows.flat().map((cell) => {
    const part = document.createElement('div')
    part.innerHTML = cell.innerHTML
    return part
  })
  table.replaceWith(...parts)
}

function flatten(
  document: HtmlDocument,
  table: HtmlElement,
  rows: readonly HtmlElement[][],
  width: number,
): void {
  for (const cell of rows.flat()) {
    for (const block of cell.querySelectorAll(blocks)) block.replaceWith(...block.childNodes, ' ')
  }
  const [first = []] = rows
  if (first.every((cell) => cell.nodeName.toUpperCase() === 'TH')) {
    const row = table.querySelector('tr')
    // A cell beyond the row of headings would stand on no page.
    if (row !== null) row.innerHTML += '<th></th>'.repeat(width - first.length)
    return
  }
  const head = document.createElement('tr')
  head.innerHTML = '<th></th>'.repeat(width)
  table.prepend(head)
}

/** How a table that was made plain is written: its first row is the heading. */
export const tableRules: Readonly<Record<string, Turndown.Rule>> = {
  cell: {
    filter: ['td', 'th'],
    replacement: (content: string) => `| ${content.replace(/\s+/g, ' ').trim()} `,
  },
  row: {
    filter: 'tr',
    replacement: (content: string, row: HtmlElement) => {
      const isFirst = row.closest('table')?.querySelector('tr') === row
      const width = [...row.querySelectorAll('td, th')].length
      return `${content}|\n${isFirst ? `${'| --- '.repeat(width)}|\n` : ''}`
    },
  },
  rows: { filter: ['thead', 'tbody', 'tfoot'], replacement: (content: string) => content },
  caption: { filter: 'caption', replacement: () => '' },
  table: {
    filter: 'table',
    replacement: (content: string, table: HtmlElement) => {
      const caption = table.querySelector('caption')?.textContent ?? ''
      return `\n\n${escapeMarkdown(collapse(caption))}\n\n${content}\n\n`
    },
  },
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return [...row.querySelectorAll('td, th')]
}
