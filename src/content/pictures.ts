import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import { html, toSource, trusted, type Html } from '../html/html.ts'
import { readable } from './readable.ts'

/** A picture that a text asks for. */
export interface PictureReference {
  /** As the editor wrote it: `ferry.jpg`. */
  readonly src: string
  readonly alt: string
  /** Place among the pictures of the text, from 0. */
  readonly index: number
}

/** A picture until its files are known. Nothing that is written in a text can look like it. */
const placeholder = /<img data-picture="([^"]*)" alt="([^"]*)">/g

/** Pictures stand as placeholders, and one that is a paragraph of its own as a figure. */
export function addPictures(markdown: MarkdownIt, plainText: (token: Token) => string): void {
  markdown.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]
    if (token === undefined) return ''
    const src = readable(String(token.attrGet('src')))
    return `<img data-picture="${encodeURIComponent(src)}" alt="${encodeURIComponent(plainText(token))}">`
  }
  markdown.renderer.rules['figure'] = (tokens, index, options, env, self) => {
    const image = tokens[index]?.children?.[0]
    if (image === undefined) return ''
    const picture: string = self.render([image], options, env)
    return `<figure>${picture}${toSource(caption(image.attrGet('title')))}</figure>\n`
  }
  markdown.core.ruler.push('figures', ({ tokens }) => {
    for (let index = tokens.length - 2; index > 0; index -= 1) makeFigure(tokens, index)
  })
}

/** A paragraph of one picture becomes a figure, which is no paragraph that can be cited. */
function makeFigure(tokens: Token[], index: number): void {
  const [open, inline] = [tokens[index - 1], tokens[index]]
  if (open?.type !== 'paragraph_open' || inline?.type !== 'inline') return
  if (inline.children?.length !== 1 || inline.children[0]?.type !== 'image') return
  inline.type = 'figure'
  tokens.splice(index + 1, 1)
  tokens.splice(index - 1, 1)
}

/** `The ferry at dawn. (Photo: Li Wei)`: what stands in brackets at the end is the credit. */
function caption(title: string | null): Html {
  if (title === null || title === '') return trusted('')
  const [, words = title, credit] = /^(.*?)\s*(\([^()]+\))$/u.exec(title) ?? []
  return html`<figcaption>
    ${words}${credit !== undefined && html` <small>${credit}</small>`}
  </figcaption>`
}

/** The pictures that a rendered text asks for. */
export function picturesIn(text: Html): readonly PictureReference[] {
  return [...toSource(text).matchAll(placeholder)].map(([, src = '', alt = ''], index) => ({
    src: decodeURIComponent(src),
    alt: decodeURIComponent(alt),
    index,
  }))
}

/** A rendered text with its pictures in place. */
export function withPictures(text: Html, markupOf: (picture: PictureReference) => Html): Html {
  let index = 0
  const source = toSource(text).replace(placeholder, (_, src: string, alt: string) => {
    const picture = { src: decodeURIComponent(src), alt: decodeURIComponent(alt), index }
    index += 1
    return toSource(markupOf(picture))
  })
  return trusted(source)
}
