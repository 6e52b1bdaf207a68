import type { Line } from '../text/lines.ts'
import { isLabel } from './labels.ts'
import { isServiceNumber } from './service-number.ts'

const bullet = /^[•·●▪◦‣] ?/u
const yearOfStamps = /^(?:19|20)\d{2} stamps$/iu
const longestItem = 40
const depth = 20

/** Whether a line is of some kind, white space collapsed. */
export type LineRecogniser = (text: string) => boolean

/** Text behind the bullet of a list, or the text itself. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '')
}

/**
 * The navigation above an article: lines that a recogniser knows and menus of bullets, in any order
 * and any of them missing.
 *
 * @param lines Without blank ones, from the beginning.
 * @param isHeadline Whether a bullet is no part of the menu, but the headline of the article.
 * @returns The lines from the beginning that are navigation.
 */
export function navigation(
  lines: readonly Line[],
  known: readonly LineRecogniser[],
  isHeadline: (index: number) => boolean,
): readonly Line[] {
  const services = lines.slice(0, depth).findLastIndex(({ text }) => isServiceNumber(text))
  const end = lines.findIndex(({ text }, at) => {
    if (isHeadline(at)) return true
    // Above the service numbers stands a menu, even if the capture begins in the middle of it.
    const isItem = at < services ? text.length <= longestItem : isMenuItem(lines, at)
    return !isItem && !known.some((recognise) => recognise(text))
  })
  return lines.slice(0, end === -1 ? undefined : end)
}

/** Without service numbers below it, a bullet belongs to a menu if it has a neighbour or a known name. */
function isMenuItem(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  const item = withoutBullet(text)
  if (item === text || lines.slice(0, index).some((line) => isServiceNumber(line.text)))
    return false
  if (isLabel(item) || yearOfStamps.test(item)) return true
  const neighbours = [lines[index - 1], lines[index + 1]]
  const hasNeighbour = neighbours.some((line) => line !== undefined && bullet.test(line.text))
  return hasNeighbour && item.length <= longestItem
}
