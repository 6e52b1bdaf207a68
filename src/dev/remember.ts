import { recall } from '../store/memory.ts'
import type { Recalling } from '../store/store.ts'

/** Recalls as `memory` does, but what was asked for once is at hand. */
export function atHand(memory: Recalling): Recalling {
  const values = new Map<string, string>()
  const known = (key: string): string | undefined => {
    const value = values.get(key) ?? memory.known(key)
    if (value !== undefined) values.set(key, value)
    return value
  }
  const keep = (key: string, value: string): void => {
    values.set(key, value)
    memory.keep(key, value)
  }
  return {
    known,
    keep,
    recall: (key, make) => recall({ known, keep }, key, make),
  }
}
