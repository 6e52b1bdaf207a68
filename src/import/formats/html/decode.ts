import { decode, type Decoding } from '../../encoding/decode.ts'

const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i

/**
 * The text of a web page: as its server or the page itself declares, if the bytes agree with that;
 * else as they tell.
 *
 * @param charset What the server said, if it said something.
 */
export function decodeHtml(bytes: Uint8Array, charset: string | undefined): Decoding {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const name = charset ?? declared.exec(head)?.[1]
  if (name === undefined || /^utf-?(?:8|16)/i.test(name) || hasMark(bytes)) return decode(bytes)
  try {
    const decoder = new TextDecoder(name, { fatal: true })
    return { decoded: { text: decoder.decode(bytes), encoding: decoder.encoding } }
  } catch {
    return decode(bytes)
  }
}

function hasMark([first, second]: Uint8Array): boolean {
  return (first === 0xef && second === 0xbb) || (first ?? 0) + (second ?? 0) === 0x1fd
}
