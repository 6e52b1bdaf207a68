/** An address as an editor typed it, before the parser escaped what a browser cannot read. */
export function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
