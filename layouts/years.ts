import type { Site, Year } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { href, type Path } from '../src/urls.ts'
import { bareCount } from './count.ts'

/** More years than this are shown by decade. */
const mostYears = 12

/** Ten years of the archive. */
export interface Decade {
  /** `2010s`, which is also its fragment on the archive page. */
  readonly name: string
  /** Those that have articles, newest first. */
  readonly years: readonly Year[]
}

/** The years of a long archive by decade, newest first; no decades where the years are few. */
export function decadesOf(years: readonly Year[]): readonly Decade[] {
  if (years.length <= mostYears) return []
  const groups = Map.groupBy(years, ({ key }) => `${key.slice(0, 3)}0s`)
  return [...groups].map(([name, members]) => ({ name, years: members }))
}

/** How much the archive holds of some time. */
interface Bar {
  readonly name: string
  readonly path: Path
  readonly articles: number
}

/** What the archive holds by year, or by decade where the years are many. */
export function yearsChart({ newsroom, archive }: Site): Html {
  const decades = decadesOf(archive.years).map(({ name, years }): Bar => {
    return { name, path: `/archive/#${name}`, articles: articlesOf(years) }
  })
  const bars = decades.length > 0 ? decades : archive.years.map(barOf)
  const longest = Math.max(...bars.map(({ articles }) => articles))
  return html`<ol class="years">
    ${bars.map((bar) => html`<li>${barLink(newsroom, bar, longest)}</li>`)}
  </ol>`
}

/** How many articles some years have. */
export function articlesOf(years: readonly Year[]): number {
  return years.reduce((sum, { articles }) => sum + articles.length, 0)
}

export function barOf({ key, url, articles }: Year): Bar {
  return { name: key, path: url, articles: articles.length }
}

/** A link with a name, a bar and a number. The longest bar has `longest` articles. */
export function barLink({ base }: Newsroom, { name, path, articles }: Bar, longest: number): Html {
  return html`<a class="bar" href="${href(base, path)}">
    <span>${name}</span> <span>${bareCount(articles)}</span>
    <svg aria-hidden="true">
      <rect width="${Math.round((articles / longest) * 1000) / 10}%" height="100%" />
    </svg>
  </a>`
}
