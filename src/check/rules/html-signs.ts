import { withBackslash, type Sign } from './sign.ts'

const tag =
  'a|abbr|b|big|blockquote|br|center|code|div|em|figure|figcaption|font|h[1-6]|hr|i|iframe|img|li|mark|o:p|ol|p|pre|s|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul|video'

/** Tags that Markdown has a mark for, with what they hold. */
const pairs: readonly (readonly [names: string, mark: string])[] = [
  ['b|strong', '**'],
  ['i|em', '*'],
  ['code', '`'],
]

const marked: readonly Sign[] = pairs.map(([names, mark]) => ({
  pattern: new RegExp(`<(${names})>([^<\\n]+)</\\1>`, 'giu'),
  meant: ([, , words = '']) => `write  ${mark}${words.trim()}${mark}`,
}))

const links: Sign = {
  pattern: /<a\s[^<>\n]*?href=["“”']?([^"“”'\s<>]+)["“”']?[^<>\n]*>([^<\n]*)<\/a>/giu,
  meant: ([, href = '', words = '']) => `write  [${words}](${href})`,
}

const images: Sign = {
  pattern: /<img\s[^<>\n]*>/giu,
  meant: ([all]) => {
    const [, src = 'picture.jpg'] = /src=["“”']?([^"“”'\s<>]+)/iu.exec(all) ?? []
    const [, alt = 'What it shows'] = /alt=["“”']([^"“”'<>]+)/iu.exec(all) ?? []
    return `write  ![${alt}](${src})`
  },
}

const comments: Sign = {
  pattern: /<!--(?:[^\n]*?-->)?/gu,
  meant: () => String.raw`delete the comment, or write  \<!--  if readers are to see it`,
}

/** Tags that the patterns above do not know with what they hold. */
const others: Sign = {
  pattern: new RegExp(
    `<(?!(?:b|strong|i|em|code)>[^<\\n]+</|a\\s|img\\s)/?(?:${tag})(?:\\s[^<>\\n]*)?/?>`,
    'giu',
  ),
  meant: (match) => {
    const [all] = match
    const isEnd = /^<\/(?:b|strong|i|em|code|a)>/iu.test(all)
    if (isEnd && hasStart(match)) return undefined
    return `delete  ${all}  , or write  ${withBackslash(all)}  if readers are to see it`
  },
}

/** Whether the tag that begins what this one ends was told of. */
function hasStart({ 0: end, input, index }: RegExpExecArray): boolean {
  const name = end.slice(2, -1)
  return new RegExp(`<${name}(?:\\s[^<>\\n]*)?>[^<\\n]*$`, 'iu').test(input.slice(0, index))
}

/** Marks of HTML, of which none is read. */
export const htmlSigns: readonly Sign[] = [...marked, links, images, comments, others]
