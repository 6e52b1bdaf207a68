import { existingArticles } from './store/existing.ts'
import type { Need } from '../article/article.ts'

/** A draft, and what an editor must supply before it can be published. */
export interface Draft {
  /** Within the folder of articles. */
  readonly path: string
  readonly title: string | null
  readonly needs: readonly Need[]
}

/** The drafts of a folder of articles, by path. */
export async function drafts(folder: string): Promise<readonly Draft[]> {
  const found: Draft[] = []
  for await (const { path, title, date, draft } of existingArticles(folder)) {
    if (!draft) continue
    const needs: Need[] = []
    if (title === null) needs.push('title')
    if (date === null) needs.push('date')
    found.push({ path, title, needs })
  }
  return found
}
