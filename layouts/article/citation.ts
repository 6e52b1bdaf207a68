import type { Article } from '../../src/article/article.ts'
import type { Site } from '../../src/archive/archive.ts'
import { citations } from '../../src/archive/citations.ts'
import { withHan } from '../../src/html/han.ts'
import { html, type Html } from '../../src/html/html.ts'
import { absolute } from '../../src/urls.ts'

/** How to cite the article: text to be selected, or copied by the page's one script. */
export function citation({ newsroom }: Site, article: Article): Html {
  const { apa, chicago, gbt7714, bibtex, ris, cslJson } = citations(article, newsroom)
  const url = absolute(newsroom.base, article.url)
  return html`<section class="cite" id="cite">
    <h2>Cite this article</h2>
    <p>Permanent link: <a href="${url}">${url}</a></p>
    ${sentence('APA', apa, true)} ${sentence('Chicago', chicago)} ${sentence('GB/T 7714', gbt7714)}
    ${record('BibTeX', bibtex)} ${record('RIS', ris)} ${record('CSL-JSON', cslJson)}
  </section>`
}

function sentence(name: string, text: string, open = false): Html {
  return html`<details name="cite" ${open && html` open`}>
    <summary>${name}</summary>
    <p class="form">${withHan(text)}</p>
  </details>`
}

function record(name: string, text: string): Html {
  return html`<details name="cite">
    <summary>${name}</summary>
    <pre class="form">${text}</pre>
  </details>`
}
