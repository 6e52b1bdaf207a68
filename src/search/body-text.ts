import { toSource, type Html } from '../html/html.ts'
import { collapsed } from '../white-space.ts'

/** A stretch of an article's text that search shows and leads to as one. */
export interface Passage {
  /** Fragment of the heading or paragraph it is, or that it follows; `''` at the head of the article. */
  readonly fragment: string
  readonly isHeading: boolean
  /** Plain text, white space collapsed. */
  readonly text: string
}

/** A tag with its attributes, or text up to the next one. Text never holds `<`. */
const parts = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g

/** What may stand within a line. All other tags end a passage. */
const inline = /^(?:a|abbr|b|br|cite|code|del|em|i|img|s|span|strong|sub|sup|u)$/

/**
 * The texts of a rendered article in order, those of lists, tables and quotations too.
 *
 * @param body As `renderMarkdown` makes it: well formed, without comments or scripts.
 */
export function passagesOf(body: Html): readonly Passage[] {
  const passages: Passage[] = []
  let open = { fragment: '', isHeading: false, text: '' }
  const next = (fragment: string, isHeading: boolean): void => {
    // A byte order mark within a text is no space, though JavaScript takes it for one.
    const text = collapsed(open.text.replaceAll('\uFEFF', ''))
    if (text !== '') passages.push({ ...open, text })
    open = { fragment, isHeading, text: '' }
  }
  for (const [, closes, tag = '', attributes = '', text = ''] of toSource(body).matchAll(parts)) {
    if (tag === '') open.text += unescaped(text)
    else if (tag === 'br') open.text += ' '
    else if (!inline.test(tag)) {
      const id = closes === '/' ? undefined : / id="([^"]*)"/.exec(attributes)?.[1]
      next(id ?? open.fragment, closes !== '/' && /^h\d$/.test(tag))
    }
  }
  next('', false)
  return passages
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|(amp|lt|gt|quot));/g,
    (_, code: string | undefined, name: string) =>
      code === undefined ? (characters[name] ?? '') : String.fromCodePoint(Number(code)),
  )
}
