/** What runs in the process of its own that pages are read in: see `sandbox.ts`. */
import { Worker } from 'node:worker_threads'
import { readPage } from '../formats/read-page.ts'
import type { RawPage } from '../formats/page.ts'
import { inWords } from '../failures.ts'
import type { Answer } from './sandbox.ts'

process.on('message', (page: RawPage) => {
  void readPage(page)
    .then(
      (read): Answer => ({ read }),
      (error: unknown): Answer => ({ bug: inWords(error) }),
    )
    .then((answer) => process.send?.(answer))
})
await import('../formats/warc/page.ts') // before the clock of the first page runs
process.send?.({} satisfies Answer)
new Worker(new URL('guard.ts', import.meta.url)).unref()
