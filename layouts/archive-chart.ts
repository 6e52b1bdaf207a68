import type { Year } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { number } from './count.ts'

/** In the units of the drawing, which are pixels on a wide screen. */
const size = { width: 1120, height: 220, foot: 24, head: 20, gap: 0.25 }

interface Bar {
  readonly year: string
  readonly count: number
}

/** How many articles each year has: a drawing, and the same as a table. */
export function archiveChart(years: readonly Year[]): Html {
  const bars = barsOf(years)
  return html`${drawing(bars)}
    <details>
      <summary>Articles by year, as a table</summary>
      <table>
        <caption class="hidden">
          Articles by year
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Articles</th>
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            ({ year, count }) =>
              html`<tr>
                <th scope="row">${year}</th>
                <td class="number">${number(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`
}

/** Every year from the first to the last, those without articles too: time has no gaps. */
function barsOf(years: readonly Year[]): readonly Bar[] {
  const counts = new Map(years.map(({ key, articles }) => [Number(key), articles.length]))
  const first = Math.min(...counts.keys())
  const last = Math.max(...counts.keys())
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: String(first + index),
    count: counts.get(first + index) ?? 0,
  }))
}

function drawing(bars: readonly Bar[]): Html {
  const most = Math.max(...bars.map(({ count }) => count))
  const step = size.width / bars.length
  // Labels need some 44 pixels, so that among many years only some have one.
  const every = Math.ceil(44 / step)
  const baseline = size.height - size.foot
  return html`<svg
    class="chart"
    viewBox="0 0 ${size.width} ${size.height}"
    role="img"
    aria-label="Bar chart of articles by year"
  >
    <path class="axis" d="M0 ${baseline}.5h${size.width}" />
    ${bars.map(({ year, count }, index) => {
      const height = round((count / most) * (baseline - size.head))
      const middle = round((index + 0.5) * step)
      const width = round(Math.min(step * (1 - size.gap), 96))
      return html`<rect
          class="bar"
          x="${round(middle - width / 2)}"
          y="${round(baseline - height)}"
          width="${width}"
          height="${height}"
        />${
          index % every === 0 &&
          html`<text x="${middle}" y="${size.height - 6}">${year}</text>
            <text x="${middle}" y="${round(baseline - height - 6)}">${number(count)}</text>`
        }`
    })}
  </svg>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
