import { hash } from 'node:crypto'
import { join } from 'node:path'
import type { IsoDay } from '../dates.ts'
import { ContentError } from '../errors.ts'
import type { BegunEdition } from '../output/begin-edition.ts'
import type { Changed } from '../output/edition.ts'
import type { Answers } from '../publish/answers.ts'
import { programHash } from '../store/program.ts'
import type { Base } from '../urls.ts'
import { lookAtContent } from './content-look.ts'
import { makeEdition, type Made } from './make-edition.ts'
import { expectKeptAddresses } from './kept-addresses.ts'
import type { BuildOptions } from './options.ts'
import { Stopwatch, type Seconds } from './stopwatch.ts'
import { withEdition } from './with-edition.ts'

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
  /** On which the site has to be built again, because an article appears or expires; `null` if there is none. */
  readonly next_day: IsoDay | null
}

/** A finished build. */
export interface Built {
  readonly summary: Summary
  /** Where the site will stand, and so how it must be served. */
  readonly base: Base
  readonly answers: Answers
}

/**
 * Builds the whole site beside the output folder, and puts it there once it is complete: only what
 * changed since the last build is made and moved. If anything fails, what is published stays as it was.
 *
 * @throws {ContentErrors} If something in the content is wrong, or if Eleventy could not work in the project's folder.
 */
export async function buildSite(options: BuildOptions): Promise<Built> {
  expectFolderForEleventy(options.root)
  const watch = new Stopwatch()
  return withEdition(options, (begun) => build(begun, options, watch))
}

/** Eleventy takes the path of its configuration for a part of an address. */
function expectFolderForEleventy(root: string): void {
  const [sign] = /[#%?]/.exec(root) ?? []
  if (sign === undefined) return
  throw new ContentError(`The site cannot be built in a folder that has "${sign}" in its path.`, {
    code: 'project-path',
    place: { file: root },
    fix: 'give each folder above the project a name without  #  %  ?',
  })
}

async function build(
  { claimedKey, opened }: BegunEdition,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<Built> {
  const { root, content } = options
  const look = lookAtContent({ content, fallback: join(root, 'content') })
  const inputs = look.digest === undefined ? '' : inputsOf(options, look.digest)
  const note =
    inputs === '' || inputs !== claimedKey || options.against !== undefined
      ? undefined
      : (await opened).note
  if (note?.key === inputs) {
    const last: Made = JSON.parse(note.text)
    watch.lap('read')
    return built(last, { written: 0, unchanged: last.files, deleted: 0 }, last.files, watch)
  }
  const { reused, ...made } = await makeEdition(
    opened,
    {
      ...options,
      stampOf: look.stampOf,
      expect: (site, edition) => expectKeptAddresses(site, edition, options),
    },
    watch,
  )
  const edition = await opened
  const changed = edition.publish({ key: inputs, text: JSON.stringify(made) })
  watch.lap('verify')
  return built(made, changed, reused, watch)
}

function built(made: Made, changed: Changed, reused: number, watch: Stopwatch): Built {
  const { articles, pages, bytes, base, answers, nextDay } = made
  const summary: Summary = {
    articles,
    pages,
    bytes,
    seconds: watch.seconds(),
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    changed,
    reused,
    next_day: nextDay,
  }
  return { summary, base, answers }
}

/** A hash of everything that the site is made from: content, code, and what was asked for. */
function inputsOf(options: BuildOptions, digest: string): string {
  const { root, day, base, drafts, waiting = false } = options
  return hash('sha256', JSON.stringify([programHash(root), digest, day, base, drafts, waiting]))
}
