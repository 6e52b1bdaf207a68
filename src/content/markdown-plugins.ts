import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import container from 'markdown-it-container'
import footnote from 'markdown-it-footnote'
import { directionOf } from '../html/direction.ts'
import { html, toSource } from '../html/html.ts'

/** What texts may hold beyond CommonMark and tables; each of them writes fixed markup of its own. */
export function addPlugins(markdown: MarkdownIt): void {
  // CommonMark finds emphasis by the spaces between words, and Chinese has none.
  markdown.use(cjkFriendly)
  addFootnotes(markdown)
  addPullQuotes(markdown)
  addLanguageSpans(markdown)
  markdown.core.ruler.push('aligned-cells', ({ tokens }) => {
    for (const token of tokens) alignByClass(token)
  })
}

/** The policy of the site forbids styles in the markup, so columns are aligned by a class. */
function alignByClass(token: Token): void {
  const [, side] = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '') ?? []
  if (side === undefined) return
  token.attrs = [['class', `align-${side}`]]
}

/** `[^1]` in the text, and `[^1]: The note.` in a paragraph of its own. */
function addFootnotes(markdown: MarkdownIt): void {
  markdown.use(footnote)
  markdown.disable('footnote_inline') // `^[…]` is text
  const { rules } = markdown.renderer
  rules['footnote_ref'] = (tokens, index) => {
    const { id, again } = noteOf(tokens[index])
    const back = again === 0 ? id : `${id}-${again}`
    return toSource(
      html`<sup
        ><a href="#note-${id}" id="note-ref-${back}" aria-label="Note ${id}">${id}</a></sup
      >`,
    )
  }
  rules['footnote_block_open'] = () => '<section class="notes" aria-label="Notes">\n<ol>\n'
  rules['footnote_block_close'] = () => '</ol>\n</section>\n'
  rules['footnote_open'] = (tokens, index) => `<li id="note-${noteOf(tokens[index]).id}">`
  rules['footnote_anchor'] = (tokens, index) => {
    const { id, again } = noteOf(tokens[index])
    if (again > 0) return '' // one way back is enough
    return toSource(html` <a href="#note-ref-${id}" aria-label="Back to the text">↩</a>`)
  }
}

/** The number of a note, and how often it was referred to before. */
function noteOf(token: Token | undefined): { readonly id: number; readonly again: number } {
  const { id = 0, subId = 0 }: { id?: number; subId?: number } = token?.meta ?? {}
  return { id: id + 1, again: subId }
}

/** `::: pull-quote`, the words, and `:::`. */
function addPullQuotes(markdown: MarkdownIt): void {
  markdown.use(container, 'pull-quote', {
    validate: (words: string) => words.trim() === 'pull-quote',
    render: (tokens: readonly Token[], index: number) =>
      tokens[index]?.nesting === 1 ? '<aside class="pull-quote">\n' : '</aside>\n',
  })
}

const language = /\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}/y

/** `[Les postes]{lang=fr}`: words in another language than the text. No other attribute is read. */
function addLanguageSpans(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'language-span', (state, silent) => {
    if (state.src[state.pos] !== '[') return false
    const start = state.pos + 1
    const end = state.md.helpers.parseLinkLabel(state, state.pos)
    if (end < 0) return false
    language.lastIndex = end + 1
    const [all, tag] = language.exec(state.src) ?? []
    if (all === undefined || tag === undefined) return false
    if (!silent) {
      const { posMax } = state
      state.pos = start
      state.posMax = end
      const open = state.push('language_open', 'span', 1)
      open.attrSet('lang', tag)
      const direction = directionOf(tag)
      if (direction !== directionOf(state.env.lang ?? 'en')) open.attrSet('dir', direction)
      state.md.inline.tokenize(state)
      state.push('language_close', 'span', -1)
      state.posMax = posMax
    }
    state.pos = end + 1 + all.length
    return true
  })
}
