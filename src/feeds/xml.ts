import { toSource, type Html } from '../html/html.ts'

/** What no XML 1.0 document may hold, not even as a reference: most control characters. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** All of them are among these, which are looked for ten times as fast as code points. */
const suspect = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/

/**
 * An XML document as it is written to a file. Characters that XML does not admit become U+FFFD, because
 * one of them in one headline would make the whole document unreadable.
 */
export function xmlDocument(root: Html): string {
  const source = `<?xml version="1.0" encoding="utf-8"?>\n${toSource(root)}\n`
  return suspect.test(source) ? source.replace(forbidden, '\ufffd') : source
}
