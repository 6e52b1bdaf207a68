import { join } from 'node:path'
import { withLock } from '../file-lock.ts'
import { isFailure } from './failures.ts'
import { formatOf } from './formats/format.ts'
import { reportOf, type ImportReport, type PageReport } from './report/report.ts'
import { Sandbox } from './sandbox/sandbox.ts'
import { captureFiles } from './store/files.ts'
import type { MarkedLine } from './text/page.ts'

export interface ImportOptions {
  /** Files and folders of captures. */
  readonly paths: readonly string[]
  /** Folder of the articles, absolute. */
  readonly target: string
  /** Folder that captures from elsewhere are copied to, absolute; `null` if they stay where they are. */
  readonly sources: string | null
  /** Whether nothing is to be written. */
  readonly dryRun: boolean
  /** Articles, absolute, whose edits may be overwritten. */
  readonly accept: ReadonlySet<string>
  readonly onProgress?: (done: number, total: number) => void
  /** Called if another import is under way, with its process id. */
  readonly onWait?: (process: string) => void
  /** Called for each page of text with what became of its lines. */
  readonly onLines?: (report: PageReport, lines: readonly MarkedLine[]) => void
}

export interface ImportOutcome {
  readonly report: ImportReport
  /** Reports of what could not be read, or not wholly. */
  readonly failed: readonly PageReport[]
}

/**
 * Imports captures. Whole articles come first and drafts last, so that of two captures of one article
 * the one that says more is taken. What goes wrong with one capture stands in its report, and the
 * others are imported.
 */
export async function importCaptures(options: ImportOptions): Promise<ImportOutcome> {
  const files = await captureFiles(options.paths, options.sources)
  const sandbox = new Sandbox()
  if (files.some(({ path }) => formatOf(path) !== 'text')) sandbox.start()
  try {
    // Loaded while the sandbox starts, which takes as long.
    const { importFiles } = await import('./files.ts')
    const reports = await alone(options, async () => importFiles(files, sandbox, options))
    const failed = reports.filter(({ reasons }) => reasons.some(isFailure))
    return { report: reportOf(reports), failed }
  } finally {
    sandbox.end()
  }
}

/** Acts while no other run writes to the same folder; a dry run does not write. */
async function alone<T>(options: ImportOptions, action: () => Promise<T>): Promise<T> {
  if (options.dryRun) return action()
  const lock = join(options.target, '.import.lock')
  return withLock(lock, options.onWait ?? (() => undefined), action)
}
