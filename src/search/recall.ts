/** How many answers are kept before all are forgotten: those of any archive's frequent words. */
const most = 50_000

/**
 * The same function, which remembers its answers. Of the words of a text, most have been seen before.
 *
 * @param make A pure function of a short text.
 */
export function recalling<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
