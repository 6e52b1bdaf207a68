import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Reused for all files: tens of thousands of buffers of their own would double the memory of a build. */
const chunkSize = 256 * 1024
const chunks = [Buffer.alloc(chunkSize), Buffer.alloc(chunkSize)] as const

/** Whether two files hold the same bytes. */
export function sameBytes(a: string, b: string): boolean {
  if (statSync(a).size !== statSync(b).size) return false
  const files = [openSync(a, 'r'), openSync(b, 'r')] as const
  try {
    for (;;) {
      const first = readSync(files[0], chunks[0])
      const second = readSync(files[1], chunks[1])
      if (first !== second || chunks[0].compare(chunks[1], 0, second, 0, first) !== 0) return false
      if (first === 0) return true
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}
