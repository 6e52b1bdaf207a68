/** Elements around which white space is never seen. */
const block = new RegExp(
  'html|head|title|meta|link|script|body|header|footer|main|nav|section|article|aside|div|p|ul|ol|' +
    'li|dl|dt|dd|h[1-4]|table|caption|thead|tbody|tr|th|td|form|details|summary|figure|figcaption|' +
    'blockquote|svg|rect|path|noscript',
).source

const closesTag = /\s*\n\s*(?=\/?>)/g
const indentation = /\s*\n\s*/g
const beforeBlock = new RegExp(` (?=</?(?:${block})\\b)`, 'g')
const afterBlock = new RegExp(`(</?(?:${block})\\b[^<>]*>) `, 'g')

/**
 * A literal of a template without its indentation: line ends become a space, and around elements that
 * are blocks nothing. White space between words and inline elements stays one space.
 *
 * @example compact('<ul>\n  <li>\n    <b>a</b>\n    b') // '<ul><li><b>a</b> b'
 */
export function compact(literal: string): string {
  return literal
    .replace(closesTag, '')
    .replace(indentation, ' ')
    .replace(beforeBlock, '')
    .replace(afterBlock, '$1')
}
