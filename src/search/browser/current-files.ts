import type { FinderFiles } from '../catalogue.ts'
import { patience } from './search-error.ts'

/**
 * What search is made of now, past all caches: hosts and browsers keep what they have for minutes.
 *
 * @param address Of the file that says so, which is the same in all editions.
 * @throws {Error} If it cannot be had.
 */
export async function currentFiles(address: string): Promise<FinderFiles> {
  const response = await fetch(`${address}?now=${Date.now()}`, {
    cache: 'reload',
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`${address} is answered with ${response.status}.`)
  const files: FinderFiles = JSON.parse(await response.text())
  return files
}
