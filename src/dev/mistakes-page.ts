import { inspect } from 'node:util'
import type { ContentError } from '../errors.ts'
import { html, toSource, trusted, type Html } from '../html/html.ts'

/** What a browser shows while something in the content is wrong: each mistake, and how to mend it. */
export function mistakesPage(mistakes: readonly ContentError[]): string {
  const count = mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`
  return page(
    `${count} in the content`,
    html`<ol>
        ${mistakes.map(
          ({ place, problem, fix }) =>
            html`<li>
              <p>
                <code>${[place.file, place.line, place.column].filter(Boolean).join(':')}</code>
              </p>
              <p>${problem}</p>
              <p><strong>Fix:</strong> ${fix}</p>
            </li>`,
        )}
      </ol>
      <p>This page goes away as soon as they are mended.</p>`,
  )
}

/** What a browser shows while a layout, a style sheet or the program itself is wrong. */
export function failurePage(error: unknown): string {
  return page(
    'No page could be made',
    html`<pre>${inspect(error)}</pre>
      <p>This page goes away as soon as the file is mended.</p>`,
  )
}

function page(title: string, text: Html): string {
  return toSource(
    html`${trusted('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            ${text}
          </main>
        </body>
      </html> `,
  )
}
