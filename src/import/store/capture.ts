import { join } from 'node:path'
import { collecting, type ContentError } from '../../errors.ts'
import type { CapturedPage } from '../formats/page.ts'
import type { Reason } from '../reasons.ts'
import type { CaptureFile } from './files.ts'
import type { Folders } from './folders.ts'
import { readSidecar, type Sidecar } from './sidecar.ts'

/** A captured page with all that is known of where it came from. */
export interface Capture {
  readonly sidecar: Sidecar
  readonly provenance: CaptureOrigin
  /** The file that was given. */
  readonly path: string
}

/** Where a text came from, as the front matter of its article has it. */
export interface CaptureOrigin {
  /** Relative to the content folder: `sources/x.txt`. */
  readonly file: string
  readonly sha256: string
  readonly encoding: string
  readonly url?: string | undefined
  readonly captured?: string | undefined
}

interface Input {
  readonly file: CaptureFile
  readonly sha256: string
  readonly page: CapturedPage
}

/** A sidecar, or what is wrong with it. */
export interface SidecarReading {
  readonly sidecar: Sidecar | undefined
  readonly mistakes: readonly Reason[]
}

/**
 * The sidecar of a capture: the one beside its copy in the folder of sources, which editors write, or
 * else the one beside the capture.
 */
export async function sidecarOf(
  file: CaptureFile,
  { sources, folders }: { readonly sources: string | null; readonly folders: Folders },
): Promise<SidecarReading> {
  const errors: ContentError[] = []
  const copy = sources === null ? [] : [join(sources, file.name)]
  const sidecar = await collectingAsync(errors, () => readSidecar([...copy, file.path], folders))
  return { sidecar, mistakes: errors.map(mistakeOfSidecar) }
}

/** Joins a page with what its sidecar says. */
export function captureOf({ file, sha256, page }: Input, sidecar: Sidecar): Capture {
  const provenance = {
    file: `sources/${file.name}`,
    sha256,
    encoding: page.encoding,
    url: page.url ?? sidecar.url,
    captured: page.captured ?? sidecar.captured,
  }
  return { sidecar, provenance, path: file.path }
}

/** The capture under a name of its own, for one whose name belongs to another: `x-1a2b3c4d.txt`. */
export function renamed(capture: Capture): Capture {
  const { file, sha256 } = capture.provenance
  const own = file.replace(/(\.[^./]*)?$/, `-${sha256.slice(0, 8)}$1`)
  return { ...capture, provenance: { ...capture.provenance, file: own } }
}

async function collectingAsync<T>(
  mistakes: ContentError[],
  action: () => Promise<T>,
): Promise<T | undefined> {
  const settled = await Promise.allSettled([action()])
  const [result] = settled
  return collecting(mistakes, () => {
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
}

function mistakeOfSidecar({ code, place, problem, fix }: ContentError): Reason {
  return {
    code: `sidecar-${code}`,
    line: null,
    message: `${place.file}:${place.line ?? 1} ${problem}`,
    fix,
  }
}
