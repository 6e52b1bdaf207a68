import type { Archive } from '../src/archive/archive.ts'
import { html, type Html } from '../src/html/html.ts'
import { count } from './count.ts'
import { day } from './day.ts'

/** What the archive holds: how many articles, from which day to which. */
export function holdings({ articles }: Archive): Html {
  const [newest, oldest] = [articles[0], articles.at(-1)]
  if (newest === undefined || oldest === undefined) return html`No articles yet.`
  if (newest === oldest) return html`1 article, from ${day(newest.date)}.`
  return html`${count(articles.length)}, from ${day(oldest.date)} to ${day(newest.date)}.`
}
