import MarkdownIt, { type Token } from 'markdown-it'
import { collapsed } from '../white-space.ts'
import { addPlugins } from './markdown-plugins.ts'
import { addPictures } from './pictures.ts'

/** Reads Markdown in the one way in which texts are read here: CommonMark with tables, notes and pictures, no HTML. */
export const markdown = parser()

/** Reads it in the same way, and leaves what has a backslash in tokens of its own: `text_special`. */
export const markdownInPieces = parser()
markdownInPieces.core.ruler.disable('text_join')

function parser(): MarkdownIt {
  const made = new MarkdownIt({
    html: false, // markup in a text is text
    linkify: false,
    typographer: false, // texts are carried over as printed
  })
  made.disable('code') // an indented paragraph is a paragraph, not a program
  made.validateLink = isSafeLink
  addPlugins(made)
  addPictures(made, plainText)
  return made
}

/** Only these lead somewhere; all other links of a text stay text. */
export function isSafeLink(url: string): boolean {
  if (!/^[/#?.\w]/u.test(url) || url.startsWith('//')) return false
  return !/^[^/?#]*:/u.test(url) || /^(https?|mailto|tel):/iu.test(url)
}

/** The words of an inline token, as a reader sees them. */
export function plainText(token: Token | undefined): string {
  const words = (token?.children ?? []).map((child) => {
    if (child.type === 'softbreak' || child.type === 'hardbreak') return ' '
    return child.type === 'image' ? plainText(child) : child.content
  })
  return collapsed(words.join(''))
}
