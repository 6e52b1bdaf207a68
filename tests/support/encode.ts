const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Bytes of a text in an encoding of two bytes a character, for which Node has only a decoder. */
export function encodeChinese(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = character < '\u0080' ? [character.charCodeAt(0)] : table.get(character)
      if (bytes === undefined) throw new Error(`${character} is not in ${encoding}`)
      return bytes
    }),
  )
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = new TextDecoder(encoding).decode(Uint8Array.of(lead, trail))
      if (Array.from(text).length === 1 && text !== '\ufffd') table.set(text, [lead, trail])
    }
  }
  return table
}
