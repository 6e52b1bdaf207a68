import { describe, expect, test } from 'vitest'
import { compact } from '../../src/html/compact.ts'
import { html, toSource } from '../../src/html/html.ts'

describe('compact', () => {
  test.each([
    {
      name: 'between blocks',
      literal: '<ul>\n  <li>\n    a\n  </li>\n</ul>',
      is: '<ul><li>a</li></ul>',
    },
    { name: 'between words', literal: 'one\n  two', is: 'one two' },
    { name: 'around inline elements', literal: 'a\n  <b>b</b>\n  c', is: 'a <b>b</b> c' },
    { name: 'within a tag', literal: '<a\n  href="/"\n  >x</a\n>', is: '<a href="/">x</a>' },
    { name: 'of one line', literal: 'a <b>b</b> c', is: 'a <b>b</b> c' },
  ])('leaves out the indentation $name', ({ literal, is }) => {
    expect(compact(literal)).toBe(is)
  })

  test('never touches a value', () => {
    const code = 'a\n  <p>\n    b'
    expect(toSource(html`<pre>${code}</pre>`)).toBe('<pre>a\n  &#60;p&#62;\n    b</pre>')
  })
})
