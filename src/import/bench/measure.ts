import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportReport } from '../report/report.ts'
import { importCaptures } from '../run.ts'
import { sampleCaptures } from './captures.ts'

/** How fast captures are imported. */
export interface ImportFigures {
  readonly captures: number
  readonly first: ImportRunFigures
  /** A second run, in which nothing is new. */
  readonly again: ImportRunFigures
  /** Of the whole process, in millions of bytes. */
  readonly peak_rss_mb: number
}

export interface ImportRunFigures {
  readonly seconds: number
  readonly captures_per_second: number
  readonly totals: ImportReport['totals']
}

/** Makes a folder of captures, imports it twice, and deletes it. */
export async function measureImport(
  count: number,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'))
  try {
    await writeCaptures(join(folder, 'captures'), count)
    const first = await timed(folder, count, onProgress)
    const again = await timed(folder, count, onProgress)
    const peak = Math.round(process.resourceUsage().maxRSS / 1000)
    return { captures: count, first, again, peak_rss_mb: peak }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeCaptures(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  let number = 0
  for (const text of sampleCaptures(count)) {
    await writeFile(join(folder, `${String(number).padStart(6, '0')}.txt`), text)
    number += 1
  }
}

async function timed(
  folder: string,
  count: number,
  onProgress: (done: number, total: number) => void,
): Promise<ImportRunFigures> {
  const started = performance.now()
  const { report } = await importCaptures({
    paths: [join(folder, 'captures')],
    target: join(folder, 'articles'),
    sources: join(folder, 'sources'),
    dryRun: false,
    accept: new Set(),
    onProgress,
  })
  const seconds = (performance.now() - started) / 1000
  return {
    seconds: Math.round(seconds * 100) / 100,
    captures_per_second: Math.round(count / seconds),
    totals: report.totals,
  }
}
