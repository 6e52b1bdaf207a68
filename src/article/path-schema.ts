import * as z from 'zod'
import type { Path } from '../urls.ts'

/** A path of this site, from its root, that climbs nowhere, escaped slashes and dots included. */
const pathPattern = /^\/(?!\/)(?!.*\.\.)([\w\-./~]|%(?!2[EeFf]|5[Cc]|[01])[\dA-Fa-f]{2})*$/

/** A path of this site as it is asked for: ASCII, other characters escaped. */
export function pathSchema(): z.ZodCustom<Path, Path> {
  return z
    .custom<Path>((value) => typeof value === 'string' && isPath(value))
    .meta({ type: 'string', pattern: pathPattern.source })
}

/** Whether a text is such a path. */
export function isPath(text: string): boolean {
  // Escapes that are no UTF-8 name no file.
  return pathPattern.test(text) && isDecodable(text)
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}
