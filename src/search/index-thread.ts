import { closeSync, openSync, writeSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { collectAllGarbage } from '../garbage.ts'
import type { Answer, Failure, Order, Task } from './index-worker.ts'
import { Pagefinds } from './pagefinds.ts'
import { surveyOf, type Facts } from './survey.ts'

const pagefinds = new Pagefinds()

/** The thread of an indexer. It begins each task as soon as it hears of it. */
function work(): void {
  parentPort?.on('message', (task: Task | null) => {
    if (task === null) void end()
    else void carryOut(task)
  })
}

async function carryOut({ id, order }: Task): Promise<void> {
  try {
    tell({ id, facts: await resultOf(order) })
  } catch (error) {
    tell({ id, failure: failureOf(error) })
  }
  if (order.what === 'index') collectAllGarbage()
}

async function resultOf(order: Order): Promise<Facts | null> {
  if (order.what === 'survey') return survey(order)
  await pagefinds.makeIndex(order)
  return null
}

function survey({ articles, documents }: Order & { readonly what: 'survey' }): Facts {
  const file = openSync(documents, 'w')
  try {
    return surveyOf(articles, (document) => writeSync(file, `${JSON.stringify(document)}\n`))
  } finally {
    closeSync(file)
  }
}

/** Ends whatever is under way, too. */
async function end(): Promise<void> {
  await pagefinds.end()
  parentPort?.close()
}

/** What an error says, and what of the system it names: on the way to another thread it would lose that. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error) }
  return Object.assign({ message: error.message }, error)
}

function tell(answer: Answer): void {
  parentPort?.postMessage(answer)
}

work()
