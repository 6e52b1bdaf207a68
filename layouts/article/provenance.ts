import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { html, type Html } from '../../src/html/html.ts'
import { absolute, href } from '../../src/urls.ts'

/** Where the text comes from, and how anybody can make sure of it. */
export function provenance(
  { newsroom, keepsCaptures }: Site,
  { provenance: from }: Article,
): Html | false {
  if (from === null) return false
  const capture = `/sources/${from.sha256}.txt` as const
  return html`<section id="provenance">
    <h2>Source and verification</h2>
    <dl>
      ${row(
        'Capture',
        keepsCaptures
          ? html`<a href="${href(newsroom.base, capture)}">${from.file}</a>, as received`
          : html`${from.file}`,
      )}
      ${from.url !== null && row('Captured page', html`<a href="${from.url}">${from.url}</a>`)}
      ${from.captured !== null && row('Captured on', html`${from.captured}`)}
      ${row('SHA-256', html`<code>${from.sha256}</code>`)}
      ${row('Encoding', html`${from.encoding}`)}
      ${row('Imported with', html`version ${from.importer}`)}
    </dl>
    ${
      keepsCaptures &&
      html`<p>To verify the capture, compare its SHA-256 with the output of:</p>
        <pre>curl -s ${absolute(newsroom.base, capture)} | shasum -a 256</pre>`
    }
  </section>`
}

function row(term: string, description: Html): Html {
  return html`<dt>${term}</dt>
    <dd>${description}</dd>`
}
