import { datelines } from '../recognisers.ts'
import type { Dateline } from './dateline.ts'

/** What the first recogniser that knows the line says about it. */
export function readDateline(text: string): Dateline | undefined {
  for (const recognise of datelines) {
    const found = recognise(text)
    if (found !== undefined) return found
  }
  return undefined
}
