import type { MarkedLine } from '../text/page.ts'
import type { PageReport } from './report.ts'

const width = 100

/** A capture for a person to read: what was found, and each line with what became of it. */
export function explanationOf(report: PageReport, lines: readonly MarkedLine[]): string {
  const { file, status, article, reasons } = report
  const fields = (['title', 'subtitle', 'date', 'source', 'lang'] as const)
    .filter((name) => report[name] !== null)
    .map((name) => `  ${name}: ${report[name]}`)
  const why = reasons.map(({ code, line, message, fix }) => {
    return `  ${code}${line === null ? '' : ` (line ${line})`}: ${message}\n    fix: ${fix}`
  })
  const digits = String(lines.length).length
  const annotated = lines.map(({ number, part, text }) => {
    const shown = text.length > width ? `${text.slice(0, width)}…` : text
    return `${String(number).padStart(digits)} ${part.padEnd(10)} ${shown}`.trimEnd()
  })
  const head = `${file}: ${status}${article === null ? '' : `, ${article}`}`
  return [head, ...fields, ...why, '', ...annotated, ''].join('\n')
}
