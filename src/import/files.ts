import { failure, notWritten } from './failures.ts'
import { unreadablePage } from './formats/page.ts'
import { pagesOf } from './formats/read.ts'
import { importPage, type PageInFile } from './page.ts'
import type { Reason } from './reasons.ts'
import type { PageReport } from './report/report.ts'
import type { ImportOptions } from './run.ts'
import type { Sandbox } from './sandbox/sandbox.ts'
import { TargetArchive } from './store/archive.ts'
import { removeLeftovers } from './store/atomic.ts'
import { sidecarOf } from './store/capture.ts'
import type { CaptureFile } from './store/files.ts'
import { Writes, ahead } from './store/flow.ts'
import { Folders } from './store/folders.ts'
import { openCapture, type OpenCapture } from './store/open.ts'

/** A run in progress. */
export interface Run extends ImportOptions {
  readonly archive: TargetArchive
  readonly folders: Folders
  readonly writes: Writes
  readonly sandbox: Sandbox
}

/** @returns What became of each page, in the order of the files. */
export async function importFiles(
  files: readonly CaptureFile[],
  sandbox: Sandbox,
  options: ImportOptions,
): Promise<readonly PageReport[]> {
  if (!options.dryRun) await removeLeftovers(options.target)
  const archive = await TargetArchive.read(options.target)
  const run = { ...options, archive, folders: new Folders(), writes: new Writes(), sandbox }
  const reports = await importEach(files, run).finally(() => run.writes.end())
  for (const [place, error] of await run.writes.end()) {
    const report = reports[place]
    if (report === undefined) continue
    const reasons = [notWritten(error, report.file)]
    reports[place] = { ...report, status: 'refused', article: null, needs: [], reasons }
  }
  return reports
}

async function importEach(files: readonly CaptureFile[], run: Run): Promise<PageReport[]> {
  const reports: PageReport[] = []
  const drafts: PageInFile[] = []
  let [pages, done] = [0, 0]
  for await (const [file, opening] of ahead(files, openReadable)) {
    for (const found of await pagesIn(file, opening, run)) {
      const page = { ...found, place: pages }
      pages += 1
      if (isDraft(page)) drafts.push({ ...page, bytes: undefined }) // there may be many
      else reports[page.place] = await importPage(page, run)
    }
    done += 1
    run.onProgress?.(done, files.length)
  }
  for (const draft of drafts) reports[draft.place] = await importPage(draft, run)
  return reports
}

/** What cannot be read is not opened either: a pipe may never end. */
async function openReadable({ path, unreadable }: CaptureFile): Promise<OpenCapture | Reason> {
  return unreadable ?? openCapture(path)
}

/** The pages of a file, or one that says why there is none. */
async function pagesIn(
  file: CaptureFile,
  opening: Promise<OpenCapture | Reason>,
  run: Run,
): Promise<readonly Omit<PageInFile, 'place'>[]> {
  const without = (reason: Reason): Omit<PageInFile, 'place'> => ({
    file,
    sha256: '',
    page: unreadablePage(reason),
    sidecar: { sidecar: {}, mistakes: [] },
  })
  try {
    const opened = await opening
    if ('code' in opened) return [without(opened)]
    const sidecar = await sidecarOf(file, run)
    const pages = await pagesOf(opened, run.sandbox, sidecar.sidecar?.url)
    const { sha256, bytes } = opened
    return pages.map((page) => ({ file, sha256, bytes, page, sidecar }))
  } catch (error) {
    return [without(failure(error, file.path))]
  }
}

function isDraft({ page }: PageInFile): boolean {
  const { refused, title, date } = page.parsed
  return !refused && (title === null || date === null)
}
