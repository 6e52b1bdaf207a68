import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withLock } from '../file-lock.ts'
import { pagesOf } from './formats/read.ts'
import { unreadablePage, type CapturedPage } from './formats/page.ts'
import { importPage } from './page.ts'
import type { Reason } from './reasons.ts'
import { reportOf, type ImportReport, type PageReport } from './report/report.ts'
import { TargetArchive } from './store/archive.ts'
import { sidecarOf } from './store/capture.ts'
import { removeLeftovers } from './store/atomic.ts'
import { captureFiles, type CaptureFile, type UnreadablePath } from './store/files.ts'
import { Writes, ahead } from './store/flow.ts'
import { Folders } from './store/folders.ts'
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
  readonly folders: Folders
  readonly writes: Writes
}

/**
 * Imports captures. Whole articles come first and drafts last, so that of two captures of one article
 * the one that says more is taken.
 */
export async function importCaptures(options: ImportOptions): Promise<ImportOutcome> {
  const { files, unreadable } = await captureFiles(options.paths, options.sources)
  const run = async (): Promise<ImportOutcome> => {
    const archive = await TargetArchive.read(options.target)
    const state = { ...options, archive, folders: new Folders(), writes: new Writes() }
    const outcome = await importFiles(files, state).finally(() => state.writes.end())
    return { report: outcome.report, unreadable: [...unreadable, ...outcome.unreadable] }
  }
  if (options.dryRun) return run()
  const lock = join(options.target, '.import.lock')
  return withLock(lock, options.onWait ?? (() => undefined), async () => {
    await removeLeftovers(options.target)
    return run()
  })
}

async function importFiles(files: readonly CaptureFile[], run: Run): Promise<ImportOutcome> {
  const reports = new Map<CaptureFile, readonly PageReport[]>()
  const unreadable: UnreadablePath[] = []
  const importSome = async (
    some: readonly CaptureFile[],
    draftsToo: boolean,
  ): Promise<CaptureFile[]> => {
    const later: CaptureFile[] = []
    for await (const [file, reading] of ahead(some, ({ path }) => readFile(path))) {
      const bytes = await reading.catch((error: Error) => {
        unreadable.push({ path: file.shown, message: error.message })
      })
      if (bytes === undefined) continue
      const report = await importFile(file, bytes, run, draftsToo)
      if (report === undefined) later.push(file)
      else reports.set(file, report)
      run.onProgress?.(reports.size + unreadable.length, files.length)
    }
    return later
  }
  const drafts = await importSome(files, false)
  await importSome(drafts, true)
  return { report: reportOf(files.flatMap((file) => reports.get(file) ?? [])), unreadable }
}

/** @returns `undefined` for a draft that is to wait for the whole articles. */
async function importFile(
  file: CaptureFile,
  bytes: Uint8Array,
  run: Run,
  draftsToo: boolean,
): Promise<readonly PageReport[] | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const sidecar = await sidecarOf(file, run)
  const pages = await pagesOf(file.path, bytes, sidecar.sidecar?.url)
  if (!draftsToo && pages.some(isDraft)) return undefined
  const reports: PageReport[] = []
  for (const page of pages.length === 0 ? [unreadablePage(noPage)] : pages) {
    const report = await importPage({ file, sha256, bytes, page, sidecar }, run)
    if (page.lines !== undefined) run.onLines?.(report, page.lines)
    reports.push(report)
  }
  return reports
}

function isDraft({ parsed: { refused, title, date } }: CapturedPage): boolean {
  return !refused && (title === null || date === null)
}

const noPage: Reason = {
  code: 'no-page',
  line: null,
  message: 'There is no web page in this archive.',
  fix: 'delete the file, or import the one that holds the responses',
}
