import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { failurePage } from './mistakes-page.ts'
import type { News, Order, StudioOptions } from './messages.ts'
import { Studio } from './studio.ts'

/** So that open pages are answered first. In milliseconds. */
const beforeIndexing = 100

/**
 * Makes the pages for the development server in a thread of its own, which is started anew when code
 * or layouts change, so that they are loaded anew.
 */
async function work(options: StudioOptions): Promise<void> {
  const studio = await Studio.open(options, (line) => console.error(line))
  let reading = Promise.resolve()
  let indexing = Promise.resolve()
  let isStale = false

  /** One reading after the other, or an older one that takes longer would have the last word. */
  const read = async (changed?: readonly string[]): Promise<void> => {
    reading = reading.then(async () => readNow(changed))
    return reading
  }
  const readNow = async (changed?: readonly string[]): Promise<void> => {
    const mistakes = await studio.read(changed)
    tell({ kind: 'read', mistakes: mistakes.map(({ message }) => message).join('\n') })
    isStale = true
    indexing = indexing.then(index, index)
  }
  /** Several changes during one indexing are indexed once. */
  const index = async (): Promise<void> => {
    if (!isStale) return
    isStale = false
    await setTimeout(beforeIndexing)
    await studio.index()
  }
  // Before the content was read once there is nothing to answer with.
  const ready = read()
  const answer = async (path: string): ReturnType<Studio['answer']> => {
    await ready
    return studio.answer(path)
  }
  parentPort?.on('message', (order: Order) => {
    if (order.kind === 'changed') void read(order.paths)
    else void answer(order.path).then(reply(order.id), fail(order.id))
  })
  await ready
}

function reply(
  id: number,
): (answer: Omit<Extract<News, { kind: 'answer' }>, 'kind' | 'id'>) => void {
  return (answer) => {
    tell({ kind: 'answer', id, ...answer })
  }
}

/** A bug of a layout must not stop the server: it is shown where the page would be. */
function fail(id: number): (error: unknown) => void {
  return (error) => {
    console.error(error)
    tell({ kind: 'answer', id, status: 500, type: 'html', body: failurePage(error) })
  }
}

function tell(news: News): void {
  parentPort?.postMessage(news)
}

const options: StudioOptions = workerData
await work(options)
