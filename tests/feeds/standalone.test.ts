import { expect, test } from 'vitest'
import { standalone } from '../../src/feeds/standalone.ts'
import { html, trusted } from '../../src/html/html.ts'

const page = 'https://example.org/archive/news/2019/09/mail/'

test.each([
  ['href="/archive/news/?a=1&amp;b=2"', 'href="https://example.org/archive/news/?a=1&amp;b=2"'],
  ['href="#fn-1"', `href="${page}#fn-1"`],
  ['href="../stamps/"', 'href="https://example.org/archive/news/2019/09/stamps/"'],
  ['href="//cdn.example.org/x"', 'href="https://cdn.example.org/x"'],
  ['href="https://example.com"', 'href="https://example.com"'],
  ['href="mailto:post@example.org"', 'href="mailto:post@example.org"'],
  ['src="/archive/images/a-480.jpeg"', 'src="https://example.org/archive/images/a-480.jpeg"'],
  [
    'srcset="/images/a-480.webp 480w, /images/a-800.webp 800w"',
    'srcset="https://example.org/images/a-480.webp 480w, https://example.org/images/a-800.webp 800w"',
  ],
  ['title="see /archive/ or href"', 'title="see /archive/ or href"'],
])('%s becomes %s', (written, whole) => {
  expect(standalone(trusted(`<p><a ${written}>x</a></p>`), page)).toBe(`<p><a ${whole}>x</a></p>`)
})

test('text that looks like an address is text', () => {
  const body = html`<p>${'<a href="/x">'} href="/y"</p>`
  expect(standalone(body, page)).toBe('<p>&#60;a href=&#34;/x&#34;&#62; href="/y"</p>')
})
