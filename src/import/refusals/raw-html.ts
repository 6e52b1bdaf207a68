import type { Reason } from '../reasons.ts'
import type { Suspect } from './suspect.ts'

const beginning = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|html|head|body)\b/iu
const tag =
  /<\/?(?:div|p|a|span|td|tr|table|li|ul|script|style|meta|link|br|img|h[1-6])\b[^<>]{0,500}>/giu

/** The source of a web page under the name of a text. */
export function rawHtml({ text, lines }: Suspect): Reason | undefined {
  const isPage = beginning.test(text.slice(0, 1000))
  const tags = isPage ? 0 : (text.slice(0, 200_000).match(tag)?.length ?? 0)
  if (!isPage && (tags < 12 || tags < lines.length / 4)) return undefined
  return {
    code: 'raw-html',
    line: lines.find((line) => line.text.includes('<'))?.number ?? 1,
    message: 'This is the HTML source of a page, not its text.',
    fix: 'rename the file to end in .html, and import it again',
  }
}
