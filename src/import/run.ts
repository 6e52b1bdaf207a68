import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readPages } from './formats/read.ts'
import { unreadablePage, type CapturedPage } from './formats/page.ts'
import { importPage } from './page.ts'
import type { Reason } from './reasons.ts'
import { reportOf, type ImportReport, type PageReport } from './report/report.ts'
import { TargetArchive } from './store/archive.ts'
import { sidecarOf } from './store/capture.ts'
import { removeLeftovers } from './store/atomic.ts'
import { captureFiles, type CaptureFile, type UnreadablePath } from './store/files.ts'
import { withLock } from './store/lock.ts'
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
  readonly unreadable: readonly UnreadablePath[]
}

/** A run in progress. */
export interface Run extends ImportOptions {
  readonly archive: TargetArchive
}

/**
 * Imports captures. Whole articles come first and drafts last, so that of two captures of one article
 * the one that says more is taken.
 */
export async function importCaptures(options: ImportOptions): Promise<ImportOutcome> {
  const { files, unreadable } = await captureFiles(options.paths, options.sources)
  const run = async (): Promise<ImportOutcome> => {
    const archive = await TargetArchive.read(options.target)
    const outcome = await importFiles(files, { ...options, archive })
    return { report: outcome.report, unreadable: [...unreadable, ...outcome.unreadable] }
  }
  if (options.dryRun) return run()
  return withLock(options.target, options.onWait ?? (() => undefined), async () => {
    await removeLeftovers(options.target)
    return run()
  })
}

async function importFiles(files: readonly CaptureFile[], run: Run): Promise<ImportOutcome> {
  const reports = new Map<CaptureFile, readonly PageReport[]>()
  const unreadable: UnreadablePath[] = []
  const drafts: CaptureFile[] = []
  const take = async (file: CaptureFile, draftsToo: boolean): Promise<void> => {
    const report = await importFile(file, run, draftsToo)
    if (report === 'later') drafts.push(file)
    else reports.set(file, report)
    if (report !== 'later') run.onProgress?.(reports.size + unreadable.length, files.length)
  }
  const guarded = async (file: CaptureFile, draftsToo: boolean): Promise<void> => {
    try {
      await take(file, draftsToo)
    } catch (error) {
      if (!isReadError(error, file.path)) throw error
      unreadable.push({ path: file.shown, message: error.message })
    }
  }
  for (const file of files) await guarded(file, false)
  for (const file of drafts) await guarded(file, true)
  return { report: reportOf(files.flatMap((file) => reports.get(file) ?? [])), unreadable }
}

/** @returns `'later'` for a draft that is to wait for the whole articles. */
async function importFile(
  file: CaptureFile,
  run: Run,
  draftsToo: boolean,
): Promise<readonly PageReport[] | 'later'> {
  const bytes = await readFile(file.path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const pages: CapturedPage[] = []
  const sidecar = await sidecarOf(file, run.sources)
  const { url } = sidecar.sidecar ?? {}
  for await (const page of readPages(file.path, bytes, url)) pages.push(page)
  const isDraft = pages.some(
    ({ parsed }) => !parsed.refused && (parsed.title === null || parsed.date === null),
  )
  if (isDraft && !draftsToo) return 'later'
  if (pages.length === 0) pages.push(unreadablePage(noPage))
  const reports: PageReport[] = []
  for (const page of pages) {
    const report = await importPage({ file, sha256, bytes, page, sidecar }, run)
    if (page.lines !== undefined) run.onLines?.(report, page.lines)
    reports.push(report)
  }
  return reports
}

const noPage: Reason = {
  code: 'no-page',
  line: null,
  message: 'There is no web page in this archive.',
  fix: 'delete the file, or import the one that holds the responses',
}

function isReadError(error: unknown, path: string): error is Error {
  return error instanceof Error && 'syscall' in error && 'path' in error && error.path === path
}
