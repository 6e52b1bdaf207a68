import { hash } from 'node:crypto'
import { join } from 'node:path'
import { withLock } from '../file-lock.ts'
import { Edition, type Changed } from '../output/edition.ts'
import { completeEdition } from '../output/journal.ts'
import type { Answers } from '../publish/answers.ts'
import { programHash } from '../store/program.ts'
import type { Base } from '../urls.ts'
import { contentDigest } from './content-digest.ts'
import { makeEdition, type Made } from './make-edition.ts'
import type { BuildOptions } from './options.ts'
import { Stopwatch, type Seconds } from './stopwatch.ts'

/** What a build did, as `npm run build -- --json` prints it. */
export interface Summary {
  readonly articles: number
  readonly pages: number
  readonly bytes: number
  readonly seconds: Seconds
  readonly peak_rss_mb: number
  readonly changed: Changed
  /** Files that were not made at all, because they stood already and nothing that they are made from changed. */
  readonly reused: number
}

/** A finished build. */
export interface Built {
  readonly summary: Summary
  /** Where the site will stand, and so how it must be served. */
  readonly base: Base
  readonly answers: Answers
}

/** What the next build of the same is told. */
interface Note extends Made {
  /** Hash of everything that the site was made from. */
  readonly inputs: string
}

/**
 * Builds the whole site beside the output folder, and puts it there once it is complete: only what
 * changed since the last build is made and moved. If anything fails, what is published stays as it was.
 *
 * @throws {ContentErrors} If something in the content is wrong.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  const onWait = options.onWait ?? (() => undefined)
  return withLock(lockOf(options.output), onWait, async () => {
    const watch = new Stopwatch()
    const edition = Edition.open(options.output, recordsOf(options))
    try {
      return await build(edition, options, watch)
    } finally {
      edition.discard()
    }
  })
}

/**
 * Completes a publication that was cut off, so that the folder of a site can be read.
 *
 * @param onWait Called if a build into the folder is under way, with its process id.
 */
export async function completeSite(
  folder: string,
  onWait: (process: string) => void,
): Promise<void> {
  await withLock(lockOf(folder), onWait, async () => {
    completeEdition(folder)
  })
}

async function build(edition: Edition, options: BuildOptions, watch: Stopwatch): Promise<Built> {
  const inputs = inputsOf(options)
  const last: Note | undefined = edition.note === undefined ? undefined : JSON.parse(edition.note)
  if (last?.inputs === inputs) {
    watch.lap('read')
    return built(last, { written: 0, unchanged: last.files, deleted: 0 }, last.files, watch)
  }
  const { reused, ...made } = await makeEdition(edition, options, watch)
  const note: Note = { ...made, inputs }
  const changed = edition.publish(JSON.stringify(note))
  watch.lap('verify')
  return built(made, changed, reused, watch)
}

function built(made: Made, changed: Changed, reused: number, watch: Stopwatch): Built {
  const { articles, pages, bytes, base, answers } = made
  const summary: Summary = {
    articles,
    pages,
    bytes,
    seconds: watch.seconds(),
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    changed,
    reused,
  }
  return { summary, base, answers }
}

/** A hash of everything that the site is made from: content, code, and what was asked for. */
function inputsOf({ root, content, day, base, drafts, waiting = false }: BuildOptions): string {
  const program = programHash(root, ['src/**/*.*', 'layouts/**/*.*', '.eleventy.ts'])
  const digest = contentDigest({ content, fallback: join(root, 'content') })
  return hash('sha256', JSON.stringify([program, digest, day, base, drafts, waiting]))
}

/** A file beside the output folder, since nothing else may stand in it. */
function lockOf(output: string): string {
  return `${output}.lock`
}

/** What is known of an output folder is kept with all else that builds remember. */
function recordsOf({ root, output }: BuildOptions): string {
  return join(root, '.cache/store/sites', hash('sha256', output).slice(0, 16))
}
