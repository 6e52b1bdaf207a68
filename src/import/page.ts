import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shinglesOf, similarity } from '../content/similar/shingles.ts'
import { failure } from './failures.ts'
import type { CapturedPage } from './formats/page.ts'
import type { Reason } from './reasons.ts'
import { diffLines } from './report/diff.ts'
import * as because from './report/outcomes.ts'
import type { PageReport, Status } from './report/report.ts'
import type { Run } from './files.ts'
import { importerVersion, newArticle } from './store/article-file.ts'
import { captureOf, renamed, type Capture, type SidecarReading } from './store/capture.ts'
import { readExisting, type ExistingArticle } from './store/existing.ts'
import { shownPath, type CaptureFile } from './store/files.ts'
import { storeArticle } from './store/write.ts'

/** A captured page, and the file it is in. */
export interface PageInFile {
  readonly file: CaptureFile
  readonly sha256: string
  /** What is in the file, if it is small and still held in memory. */
  readonly bytes?: Buffer | undefined
  readonly page: CapturedPage
  readonly sidecar: SidecarReading
  /** Its place in the report. */
  readonly place: number
}

/** What is decided about a page. */
interface Decision {
  readonly status: Status
  /** Within the folder of articles. */
  readonly article: string | null
  readonly reasons: readonly Reason[]
  readonly diff?: string
}

/** Decides what becomes of a page, writes its article if there is one to write, and reports. */
export async function importPage(input: PageInFile, run: Run): Promise<PageReport> {
  const { file, sha256, page } = input
  const { parsed, ledger } = page
  const { sidecar, mistakes } = input.sidecar
  const capture = sidecar === undefined ? undefined : captureOf(input, sidecar)
  const deciding = capture === undefined ? refused(mistakes) : decide(input, capture, run)
  const decision = await Promise.resolve(deciding).catch((error: unknown) => {
    run.writes.check() // a full disk ends the run; whatever else it is, the others are imported
    return refused([failure(error, file.path)])
  })
  const url = capture?.provenance.url
  const report: PageReport = {
    file: file.shown,
    sha256,
    encoding: page.encoding,
    ...(url === undefined ? {} : { url }),
    status: decision.status,
    article: decision.article === null ? null : shownPath(join(run.target, decision.article)),
    title: parsed.title,
    subtitle: parsed.subtitle,
    date: parsed.date,
    source: parsed.source,
    lang: parsed.lang,
    title_lang: parsed.titleLang,
    needs: decision.status === 'refused' ? [] : needsOf(page),
    reasons: decision.reasons,
    ledger,
    ...(decision.diff === undefined ? {} : { diff: decision.diff }),
  }
  if (page.lines !== undefined) run.onLines?.(report, page.lines)
  return report
}

async function decide(input: PageInFile, capture: Capture, run: Run): Promise<Decision> {
  const { parsed } = input.page
  const origin = { ...capture.provenance, url: capture.provenance.url ?? null }
  const sameBytes = run.archive.bySha(origin)
  if (sameBytes?.status === 'removed') return refused([because.removed(shown(sameBytes, run))])
  if (parsed.refused) return refused(parsed.reasons)

  if (sameBytes !== undefined) return decideSameBytes(input, capture, sameBytes, run)
  const sameName = run.archive.byFile(origin)
  if (sameName === undefined) return admit(input, capture, run)
  const isSamePage = await isVersionOf(sameName, input.page, run)
  if (!isSamePage) return admit(input, renamed(capture), run)
  // The copy of the earlier state stays as it was received.
  const isCopied = run.sources !== null && join(run.sources, input.file.name) !== input.file.path
  return renew(input, isCopied ? renamed(capture) : capture, sameName, run)
}

/** The very same file: the article's own capture, or a copy of it under another name. */
async function decideSameBytes(
  input: PageInFile,
  capture: Capture,
  existing: ExistingArticle,
  run: Run,
): Promise<Decision> {
  const owner = existing.origin?.file ?? ''
  const own = [capture, renamed(capture)].find(({ provenance }) => provenance.file === owner)
  if (own === undefined) return duplicate(existing.path, because.sameBytes(owner))
  return renew(input, own, existing, run)
}

/** A page whose article is there already, from this capture or an earlier state of it. */
async function renew(
  input: PageInFile,
  capture: Capture,
  existing: ExistingArticle,
  run: Run,
): Promise<Decision> {
  const { parsed } = input.page
  const file = join(run.target, existing.path)
  const current = await readFile(file, 'utf8')
  const slug = existing.slug ?? run.archive.freeSlug(parsed, input.sha256)
  const renewed = newArticle(capture, parsed, slug)
  const isMoved = existing.date !== parsed.date && !existing.edited
  const article = isMoved ? renewed : { ...renewed, path: existing.path }
  const accepted = run.accept.has(file) || run.accept.has(input.file.path)
  if (existing.edited && !accepted) {
    const diff = diffLines(current, renewed.text)
    return {
      status: 'edited',
      article: existing.path,
      reasons: [because.edited(shown(existing, run))],
      diff,
    }
  }
  if (current === renewed.text) {
    return { status: 'unchanged', article: existing.path, reasons: parsed.reasons }
  }
  await storeArticle(article, { ...input, capture, replaces: existing.path }, run)
  const change = existing.edited ? because.accepted() : whatChanged(existing, input)
  return {
    status: statusOf(input.page),
    article: article.path,
    reasons: [change, ...parsed.reasons],
  }
}

/** A page that no article comes from yet. */
async function admit(input: PageInFile, capture: Capture, run: Run): Promise<Decision> {
  const { parsed } = input.page
  const same = await run.archive.sameText(parsed)
  if (same !== undefined) return duplicate(same.path, because.sameText(shown(same, run)))
  const near = await run.archive.nearText(parsed)
  const article = newArticle(capture, parsed, run.archive.freeSlug(parsed, input.sha256))
  await storeArticle(article, { ...input, capture, replaces: null }, run)
  await run.archive.add(readExisting(article.text, article.path))
  const alike =
    near === undefined ? [] : [because.nearDuplicate(shown(near.owner, run), near.score)]
  return {
    status: statusOf(input.page),
    article: article.path,
    reasons: [...parsed.reasons, ...alike],
  }
}

/** Whether the page is a later state of the one that an article of this name was made from. */
async function isVersionOf(
  existing: ExistingArticle,
  { parsed }: CapturedPage,
  run: Run,
): Promise<boolean> {
  if (existing.title !== null && existing.title === parsed.title) return true
  const text = await readFile(join(run.target, existing.path), 'utf8')
  const { markdown } = readExisting(text, existing.path)
  return similarity(shinglesOf(markdown), shinglesOf(parsed.markdown)) > 0.5
}

function whatChanged({ origin }: ExistingArticle, { sha256 }: PageInFile): Reason {
  if (origin?.sha256 !== sha256) return because.captureChanged()
  if (origin.importer !== importerVersion) return because.importerChanged(origin.importer)
  return because.sidecarChanged()
}

function statusOf(page: CapturedPage): Status {
  return needsOf(page).length === 0 ? 'imported' : 'draft'
}

function needsOf({ parsed }: CapturedPage): PageReport['needs'] {
  const needs: ('title' | 'date')[] = []
  if (parsed.title === null) needs.push('title')
  if (parsed.date === null) needs.push('date')
  return needs
}

function refused(reasons: readonly Reason[]): Decision {
  return { status: 'refused', article: null, reasons }
}

function duplicate(article: string, reason: Reason): Decision {
  return { status: 'duplicate', article, reasons: [reason] }
}

function shown({ path }: Pick<ExistingArticle, 'path'>, run: Run): string {
  return shownPath(join(run.target, path))
}
