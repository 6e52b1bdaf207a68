import { datelines } from '../recognisers.ts'
import type { Dateline } from './dateline.ts'

/** A date in the address of a page is part of the address. */
const address = /^(?:\S+[:：] ?)?(?:https?:|www\.)/iu

/** A longer line is a paragraph, whatever stands in it. */
const longest = 400

/** What the first recogniser that knows the line says about it. */
export function readDateline(text: string): Dateline | undefined {
  if (text.length > longest || address.test(text)) return undefined
  for (const recognise of datelines) {
    const found = recognise(text)
    if (found !== undefined) return found
  }
  return undefined
}
