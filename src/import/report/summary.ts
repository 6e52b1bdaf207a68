import { isFailure } from '../failures.ts'
import { statuses, type ImportReport, type PageReport } from './report.ts'

const mostLines = 10
const mostDiffs = 3

/** What a person is told of a run; it fits on a screen, however many captures there were. */
export function summaryOf(report: ImportReport, seconds: number): string {
  const { files, totals } = report
  const rate = seconds > 1 ? `, ${Math.round(files.length / seconds)} a second` : ''
  const count = files.length === 1 ? '1 capture' : `${files.length} captures`
  const rows = statuses.map((status) => {
    const why =
      status === 'unchanged' ? '' : commonest(files.filter((file) => file.status === status))
    return `  ${status.padEnd(9)} ${String(totals[status]).padStart(7)}${why === '' ? '' : `   ${why}`}`
  })
  const head = `${count} in ${seconds.toFixed(1)} s${rate}`
  return [head, ...rows, ...worthALook(files), ...diffs(files)].join('\n')
}

/** What went wrong with a page, and what to do. */
export function failureOf({ file, url, reasons }: PageReport): string {
  const page = url === undefined ? file : `${file} (${url})`
  return reasons
    .filter(isFailure)
    .map(({ message, fix }) => `${page} could not be read: ${message}\n  fix: ${fix}`)
    .join('\n')
}

/** The commonest reasons of some reports: `no-date 120, no-title 7`. */
function commonest(files: readonly PageReport[]): string {
  const counts = new Map<string, number>()
  for (const { reasons } of files) {
    for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 5)
  return sorted.map(([code, count]) => `${code} ${count}`).join(', ')
}

function worthALook(files: readonly PageReport[]): readonly string[] {
  const some = files.filter(({ status }) => ['draft', 'refused', 'edited'].includes(status))
  if (some.length === 0) return []
  const shown = some.slice(0, mostLines).flatMap(({ file, status, reasons: [reason] }) => {
    const line = reason?.line ? `:${reason.line}` : ''
    return `  ${file}${line} ${status}: ${reason?.message ?? ''}`
  })
  const more = some.length - mostLines
  const rest = more > 0 ? [`  … and ${more} more; --report FILE has them all`] : []
  return ['', 'Worth a look:', ...shown, ...rest]
}

function diffs(files: readonly PageReport[]): readonly string[] {
  return files
    .filter(({ diff }) => diff !== undefined)
    .slice(0, mostDiffs)
    .flatMap(({ article, diff = '' }) => {
      const lines = diff.split('\n')
      const shown = lines.slice(0, mostLines)
      if (lines.length > mostLines) shown.push(`  … ${lines.length - mostLines} lines more`)
      return ['', `What import would change in ${article}:`].concat(shown)
    })
}
