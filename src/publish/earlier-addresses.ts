import { isArticlePath, pathOf, type Path } from '../urls.ts'
import type { Manifest } from './manifest.ts'

/** The addresses of articles that a publication answered, former ones included. */
export function addressesIn({ files, redirects }: Manifest): readonly Path[] {
  const articles = files.map(({ path }) => pathOf(path)).filter(isArticlePath)
  const all = new Set([...articles, ...redirects.map(({ from }) => from)])
  // A former address answers with a slash and without.
  return [...all].filter((path) => !all.has(`${path}/`)).toSorted()
}
