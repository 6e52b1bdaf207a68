import { gunzipSync } from 'node:zlib'
import { decode } from 'cborg'

/** Stands before everything that Pagefind compresses. */
const mark = 'pagefind_dcd'

/**
 * With which word, or with which letters of it, each file of an index begins. The words of an index are in
 * order, so this tells which files have words that begin alike.
 *
 * @param meta Pagefind's `.pf_meta`, which is compressed CBOR (RFC 8949): a list that has the list of files in
 * its third place, each with its first and its last word and its name.
 * @throws {Error} If it has another form, as that of another version may have.
 */
export function firstWords(meta: Uint8Array): readonly string[] {
  const decoded: unknown = decode(gunzipSync(meta).subarray(mark.length))
  const parts: unknown = Array.isArray(decoded) ? decoded[2] : undefined
  if (!Array.isArray(parts)) throw unknownForm()
  return parts.map(firstWord)
}

function firstWord(part: unknown): string {
  const first: unknown = Array.isArray(part) ? part[0] : undefined
  if (typeof first !== 'string') throw unknownForm()
  return first
}

function unknownForm(): Error {
  return new Error('Pagefind lists the files of its index in a form that is not known.')
}
