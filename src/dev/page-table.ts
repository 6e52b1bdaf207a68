import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from '../build/render.ts'
import { articleSource } from '../routes/article.ts'

/** A route as Eleventy reads it: where its pages stand, and what makes them. */
interface Route {
  readonly data: {
    readonly permalink: string | ((data: object) => string)
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
  for (const { data, render } of routes) {
    for (const page of pagesOf(data.pagination, shared)) {
      const { permalink } = data
      const path = typeof permalink === 'string' ? permalink : permalink(page)
      table.set(path, () => render(page))
    }
  }
  return table
}

/** What Eleventy would hand to a route: one object a page, with the item of the page under its alias. */
function pagesOf(pagination: Route['data']['pagination'], shared: RouteData): readonly object[] {
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
