const width = 30
const wait = 1000 // milliseconds before a bar appears: what is quicker needs none
const pause = 100 // milliseconds between two drawings

/** Draws a bar on a terminal for counted work that takes more than a second. */
export interface Progress {
  readonly show: (done: number, total: number) => void
  /** Takes the bar away. */
  readonly end: () => void
}

/** @param quiet Whether nothing is to be drawn, terminal or not. */
export function progressBar(label: string, quiet: boolean): Progress {
  const { stderr } = process
  if (quiet || !stderr.isTTY) return { show: () => undefined, end: () => undefined }
  let next = Date.now() + wait
  let drawn = false
  return {
    show(done, total) {
      if (Date.now() < next) return
      next = Date.now() + pause
      drawn = true
      const filled = Math.round((done / total) * width)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
      stderr.write(`\r${label} ${bar} ${done}/${total}`)
    },
    end() {
      if (drawn) stderr.write('\r\u001B[K')
    },
  }
}
