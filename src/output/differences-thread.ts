import { parentPort, workerData } from 'node:worker_threads'
import { differencesOf } from './differences.ts'
import { readRecords, recordsIn } from './records.ts'
import type { Place, Seen } from './standing.ts'

/** The thread of `lookAt`: to look at every file of a large site takes seconds, in which others can be read. */
const { folder, recordsFile }: Place = workerData
const records = readRecords(recordsFile)
const seen: Seen = { records, differences: differencesOf(folder, recordsIn(records).files) }
parentPort?.postMessage(seen)
