/** In bytes; pages are smaller, and feeds too. */
const room = 1024 * 1024

/** Written over by each text: to make a buffer for each of thirty thousand files takes a tenth of a build. */
const shared = Buffer.allocUnsafe(room)

/** No character takes more bytes for each of its UTF-16 units. */
const mostBytes = 3

/** The bytes of a text, which hold until the next one is asked for. */
export function inUtf8(text: string): Uint8Array {
  if (text.length * mostBytes > room) return Buffer.from(text)
  return shared.subarray(0, shared.write(text))
}
