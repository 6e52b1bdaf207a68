import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeText, html, toSource, trusted, xml } from '../../src/html/html.ts'

describe('html', () => {
  test('escapes what could be markup', () => {
    const title = `<b>"Ben & Jerry's"</b>`
    expect(toSource(html`<h1>${title}</h1>`)).toBe(
      '<h1>&#60;b&#62;&#34;Ben &#38; Jerry&#39;s&#34;&#60;/b&#62;</h1>',
    )
  })

  test('keeps an attribute closed', () => {
    const name = '" onmouseover="alert(1)'
    expect(toSource(html`<a title="${name}">x</a>`)).toBe(
      '<a title="&#34; onmouseover=&#34;alert(1)">x</a>',
    )
  })

  test.each([
    { name: 'nothing', value: undefined, is: '' },
    { name: 'null', value: null, is: '' },
    { name: 'false', value: false, is: '' } as const,
    { name: 'an empty text', value: '', is: '' },
    { name: 'zero', value: 0, is: '0' },
    { name: 'a list', value: ['a', '<', 1, null, html`<i>b</i>`], is: 'a&#60;1<i>b</i>' },
    { name: 'a list of lists', value: [['a'], [['b']]], is: 'ab' },
    { name: 'an empty list', value: [], is: '' },
    { name: 'html', value: html`<i>${'&'}</i>`, is: '<i>&#38;</i>' },
    { name: 'trusted html', value: trusted('<br>'), is: '<br>' },
  ])('prints $name as "$is"', ({ value, is }) => {
    expect(toSource(html`${value}`)).toBe(is)
  })

  test('prints what stands around its values', () => {
    expect(toSource(html`a${1}b${2}c`)).toBe('a1b2c')
    expect(toSource(html`abc`)).toBe('abc')
  })

  test('knows the html of a second copy of its module', async () => {
    const copy = new URL('../../src/html/html.ts?copy', import.meta.url).href
    const other: { trusted: typeof trusted } = await import(copy)
    expect(other.trusted).not.toBe(trusted)
    expect(toSource(html`${other.trusted('<br>')}`)).toBe('<br>')
  })

  test('is escaped in the same way in XML', () => {
    expect(toSource(xml`<title>${'A & B'}</title>`)).toBe('<title>A &#38; B</title>')
  })
})

describe('escaped text', () => {
  const text = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', '字', ';', '#') })

  test('holds nothing that begins or ends a tag or an attribute', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(escapeText(value)).not.toMatch(/[<>"']|&(?!#\d+;)/)
      }),
    )
  })

  test('is read by a browser as the text', () => {
    fc.assert(
      fc.property(text, (value) => {
        const read = escapeText(value).replace(/&#(\d+);/g, (_, code: string) =>
          String.fromCharCode(Number(code)),
        )
        expect(read).toBe(value)
      }),
    )
  })
})
