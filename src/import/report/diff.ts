const largest = 4_000_000 // cells of the table; two files of 2,000 lines

/**
 * The lines in which two texts differ, those of the first after `-`, those of the second after `+`,
 * with one line of the surroundings.
 */
export function diffLines(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end))
    end += 1
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const context = (line: string | undefined): readonly string[] =>
    line === undefined ? [] : [`  ${line}`]
  return [
    ...context(a[start - 1]),
    ...middle,
    ...context(end === 0 ? undefined : a[a.length - end]),
  ].join('\n')
}

function changes(a: readonly string[], b: readonly string[]): readonly string[] {
  const whole = [...a.map((line) => `- ${line}`), ...b.map((line) => `+ ${line}`)]
  if (a.length * b.length > largest) return whole
  const common = commonLengths(a, b)
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i]}`)
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      lines.push(`- ${a[i]}`)
      i += 1
    } else {
      lines.push(`+ ${b[j]}`)
      j += 1
    }
  }
  return lines
}

/** Length of the longest common run of lines of the rests from i and j on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i]
    if (row === undefined) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function at(table: readonly Uint32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}
