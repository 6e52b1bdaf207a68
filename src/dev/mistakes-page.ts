import type { ContentError } from '../errors.ts'
import { html, toSource, trusted } from '../html/html.ts'

/** What a browser shows while something in the content is wrong: each mistake, and how to mend it. */
export function mistakesPage(mistakes: readonly ContentError[]): string {
  const count = mistakes.length === 1 ? 'One mistake' : `${mistakes.length} mistakes`
  return toSource(
    html`${trusted('<!doctype html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${count} in the content</title>
        </head>
        <body>
          <main>
            <h1>${count} in the content</h1>
            <ol>
              ${mistakes.map(
                ({ place, problem, fix }) =>
                  html`<li>
                    <p>
                      <code
                        >${[place.file, place.line, place.column].filter(Boolean).join(':')}</code
                      >
                    </p>
                    <p>${problem}</p>
                    <p><strong>Fix:</strong> ${fix}</p>
                  </li>`,
              )}
            </ol>
            <p>This page goes away as soon as they are mended.</p>
          </main>
        </body>
      </html> `,
  )
}
