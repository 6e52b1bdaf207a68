import type { Line } from '../text/lines.ts'
import type { LineRecogniser } from './navigation.ts'
import { readOn } from './read-on.ts'

const beginnings = [
  'Register number:',
  'Powered by CHINA POST',
  'Copyright ©',
  'All rights reserved',
]

/**
 * The lines from the end that are the foot of the page, and the list of other articles above it. A foot
 * that was cut off is known by its beginning.
 *
 * @param lines Without blank ones.
 */
export function footer(lines: readonly Line[], known: readonly LineRecogniser[]): readonly Line[] {
  const last = lines.at(-1)
  const end = last !== undefined && isCutOff(last.text) ? -1 : lines.length
  const start = lines
    .slice(0, end)
    .findLastIndex(({ text }) => !known.some((recognise) => recognise(text)))
  const above = lines.slice(0, start + 1)
  return lines.slice(start + 1 - readOn(above).length)
}

/** `Register num`: the beginning of a foot, four letters at least, at the very end of the capture. */
function isCutOff(text: string): boolean {
  return text.length >= 4 && beginnings.some((beginning) => beginning.startsWith(text))
}
