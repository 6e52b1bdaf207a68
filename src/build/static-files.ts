import { join, relative } from 'node:path'
import { ContentError } from '../errors.ts'
import { bytesInside } from '../inside.ts'
import { leavesOf } from '../tree.ts'
import type { Path } from '../urls.ts'
import type { AddressedPage } from './clashes.ts'

/** A file that a host needs, such as `CNAME` or the proof of a search engine. It is published as it is. */
export interface StaticFile extends AddressedPage {
  /** @throws {ContentError} If it leads out of the folder, or is no file. */
  readonly bytes: () => Buffer
}

/**
 * The files of `static`, at the addresses of their paths. What systems leave there by themselves is none of them.
 *
 * @param content Folder of the content.
 */
export function staticFiles(content: string): readonly StaticFile[] {
  const folder = join(content, 'static')
  return leavesOf(folder)
    .map(({ path }) => path)
    .filter((path) => !/(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(path))
    .toSorted()
    .map((path) => {
      const file = relative('.', join(folder, path))
      const url: Path = `/${path}`
      return { file, url, bytes: () => bytesInside(folder, path) ?? refuse(file) }
    })
}

function refuse(file: string): never {
  throw new ContentError('This is no file, or a link that leads out of the folder.', {
    code: 'no-file',
    place: { file, line: 1, column: 1 },
    fix: 'put the file itself there, and no link to it',
  })
}
