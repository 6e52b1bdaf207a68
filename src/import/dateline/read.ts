import { datelines } from '../recognisers.ts'
import type { Dateline } from './dateline.ts'

/** A longer line is a paragraph, whatever stands in it. */
const longest = 400

/** What the first recogniser that knows the line says about it. */
export function readDateline(text: string): Dateline | undefined {
  if (text.length > longest) return undefined
  for (const recognise of datelines) {
    const found = recognise(text)
    if (found !== undefined) return found
  }
  return undefined
}
