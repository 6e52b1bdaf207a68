import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lists, Site } from '../archive/archive.ts'
import type { SearchPageData } from '../archive/search-page.ts'
import type { Path } from '../urls.ts'
import { articleSource } from './article.ts'

/** What routes find in their data. */
export interface RouteData {
  readonly site: Site
  /** The pages of lists that are to be made. */
  readonly lists: Lists
  readonly search: SearchPageData
}

/** A route as Eleventy reads it: where its pages stand, and what makes them. */
export interface Route {
  readonly data: {
    /** What each of its pages is: `the list of all news`. */
    readonly is?: string
    readonly permalink: Path | ((data: object) => Path)
    readonly pagination?: { readonly data: string; readonly size: number; readonly alias: string }
  }
  readonly render: (data: object) => string
}

/** The HTML of each page of a site by its path, made when it is asked for. */
export type PageTable = ReadonlyMap<string, () => string>

/** All routes of the project, by the code as it is now. */
export async function loadRoutes(root: string): Promise<readonly Route[]> {
  const files = globSync('src/routes/*.11ty.ts', { cwd: root }).toSorted()
  return Promise.all(
    files.map(async (file): Promise<Route> => import(pathToFileURL(join(root, file)).href)),
  )
}

/** The pages that a build would write, without making any of them. */
export function pageTable(routes: readonly Route[], shared: RouteData): PageTable {
  const { site } = shared
  const { articles, gone } = site.archive
  const table = new Map<string, () => string>()
  for (const article of [...articles, ...gone])
    table.set(article.url, () => articleSource(site, article))
  for (const route of routes) {
    for (const { path, page } of pagesOf(route, shared)) table.set(path, () => route.render(page))
  }
  return table
}

/** The pages of a route: where each stands, and what is handed to the route to make it. */
export function pagesOf(
  { data: { permalink, pagination } }: Route,
  shared: object,
): readonly { readonly path: Path; readonly page: object }[] {
  return dataOfPages(pagination, shared).map((page) => {
    const path = typeof permalink === 'string' ? permalink : permalink(page)
    return { path, page }
  })
}

/** What Eleventy would hand to a route: one object a page, with the item of the page under its alias. */
function dataOfPages(pagination: Route['data']['pagination'], shared: object): readonly object[] {
  if (pagination === undefined) return [shared]
  const items = valueAt(shared, pagination.data)
  if (!Array.isArray(items) || pagination.size !== 1)
    throw new Error(`The route over ${pagination.data} is none that can be shown while editing.`)
  // What is shared is handed on by inheritance, since some of it is made only when it is asked for.
  return items.map((item: unknown): object =>
    Object.create(shared, { [pagination.alias]: { value: item, enumerable: true } }),
  )
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, name) => {
    return typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined
  }, value)
}
