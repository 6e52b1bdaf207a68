import type { ImportFigures } from '../import/bench/measure.ts'
import type { Figures } from './figures.ts'
import type { Cost } from './measure.ts'
import type { Versus } from './versus.ts'

/** The builds, and what a search of what they built costs. */
interface BuildsAndReader extends Figures {
  readonly reader: {
    readonly words: readonly string[]
    readonly kilobytes: number
    readonly milliseconds: number
    readonly slow: {
      readonly ours: OnSlowLine
      readonly pagefinds: OnSlowLine
      readonly ratio: number
    }
  }
}

/** The first result of a search on a slow line: medians. */
interface OnSlowLine {
  readonly milliseconds: number
  readonly kilobytes: number
  readonly chain: number
}

/** The figures of three builds and of searches as a table. */
export function buildsInWords({ articles, cold, edit, none, reader }: BuildsAndReader): string {
  const { ours, pagefinds, ratio } = reader.slow
  const rows = [cold, edit, none].map(({ seconds, peak_rss_mb, pages }) => {
    const { read, render, index, verify, total } = seconds
    return row([read, render, index, verify, total, peak_rss_mb, pages])
  })
  return [
    `${articles} articles; seconds, peak memory of the build in MB, pages`,
    `          ${row(['read', 'render', 'index', 'verify', 'total', 'memory', 'pages'])}`,
    `cold      ${rows[0]}`,
    `one edit  ${rows[1]}`,
    `none      ${rows[2]}`,
    `a search  ${reader.kilobytes} kB, ${reader.milliseconds} ms from Enter to results (medians of ${reader.words.length} words)`,
    `slowly    the first result at 400 kbit/s, 400 ms, a processor of a quarter: ${slowly(ours)};`,
    `          Pagefind's own page ${slowly(pagefinds)}; ratio ${ratio.toFixed(2)}`,
  ].join('\n')
}

function slowly({ milliseconds, kilobytes, chain }: OnSlowLine): string {
  return `${(milliseconds / 1000).toFixed(1)} s, ${kilobytes} kB, ${chain} requests in a row`
}

/** The costs of two generators as a table. */
export function versusInWords({ articles, rounds, ours, theirs, ratio }: Versus): string {
  const cost = ({ wall_seconds, cpu_seconds, peak_mb }: Cost): string =>
    row([wall_seconds.toFixed(2), cpu_seconds.toFixed(2), peak_mb])
  return [
    `${articles} articles, cold, medians of ${rounds} rounds; largest peak of any process in MB`,
    `          ${row(['seconds', 'CPU', 'memory'])}`,
    `ours      ${cost(ours)}`,
    `Hugo      ${cost(theirs.hugo)}`,
    `Pagefind  ${cost(theirs.pagefind)}`,
    `ours by Hugo and Pagefind: ${ratio.toFixed(2)}`,
  ].join('\n')
}

/** How fast captures were imported. */
export function importInWords({ captures, first, again, peak_rss_mb }: ImportFigures): string {
  return [
    `${captures} captures; ${peak_rss_mb} MB at most`,
    `          ${row(['seconds', 'a second'])}`,
    `first     ${row([first.seconds.toFixed(1), Math.round(first.captures_per_second)])}`,
    `again     ${row([again.seconds.toFixed(1), Math.round(again.captures_per_second)])}`,
  ].join('\n')
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(9)).join('')
}
