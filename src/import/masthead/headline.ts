import { withoutBullet } from '../furniture/navigation.ts'
import { endsSentence, wordCount } from '../text/prose.ts'

/** A headline, and the part of it that follows a double dash. */
export interface Headline {
  readonly title: string
  readonly subtitle: string | null
}

/** Two longer lines that are the same are a paragraph that was captured twice. */
const longestPair = 1000

const doubleDash = /^(.+?) ?(?:[—―─]{2,}|－{2,}) ?(.+)$/u
const dash = /^ ?[—–―─－-]+ ?(.+)$/u
const label = /^(?:title|headline|标题|標題) ?[:：] ?/iu
const listNumber = /^\d{1,2}\. /
const fact = /^[^:：]{1,30}[:：] ?[\d(+]|^date of issue\b/iu
const contact =
  /^(?:\S+@\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|\+?[\d ()-]{7,20})$|^(?:https?:|www\.|(?:media |press |for more information,? )?contacts?\b|(?:tel|phone|e-?mail|fax) ?[:：.])/iu
const byline =
  /^[([（【]?(?:by \p{Lu}|(?:text |photo |photos )?by[:：]|(?:executive |responsible |chief )?editors?\b|edited by|reporters?\b|authors?[:：]|作者|责任编辑|責任編輯|编辑|編輯|记者|記者)/iu

/**
 * A headline from the one line it stands on, without the bullet or number that a list of the page put
 * before it.
 *
 * @example headlineOf('Rooster Stamp——A hit') // { title: 'Rooster Stamp', subtitle: 'A hit' }
 */
export function headlineOf(text: string): Headline {
  const plain = bare(text)
  const [, title = plain, subtitle = null] = doubleDash.exec(plain) ?? []
  return { title, subtitle }
}

/**
 * The headline that two lines are copies of, the longer one with a subtitle.
 *
 * @returns `undefined` if the lines are not copies of one headline.
 */
export function headlineOfPair(first: string, second: string): Headline | undefined {
  const [a, b] = [bare(first), bare(second)]
  if (a === '' || b === '' || first.length + second.length > longestPair) return undefined
  if (letters(a) === letters(b)) return headlineOf(b)
  if (letters(a).length < 4) return undefined
  return continued(a, b) ?? continued(b, a) ?? (isCutShort(a, b) ? headlineOf(b) : undefined)
}

/** Whether the line could be a headline: no sentence, no caption, neither a word nor a paragraph. */
export function looksLikeHeadline(text: string): boolean {
  const plain = bare(text)
  if (plain.length > 250 || /[.。;；,，:：]$/u.test(plain) || /[\]】]$/u.test(plain)) return false
  if (fact.test(plain) || isContact(plain) || isByline(plain)) return false
  const words = wordCount(plain)
  return words >= 2 && words <= 40 && /\p{Letter}/u.test(plain)
}

/** Whether the line says whom to ask, or gives an address or a number. */
export function isContact(text: string): boolean {
  return text.length <= 120 && contact.test(text)
}

/** Whether the line names who wrote or edited the text. */
export function isByline(text: string): boolean {
  return text.length <= 120 && byline.test(text) && !endsSentence(text)
}

function bare(text: string): string {
  return withoutBullet(text).replace(listNumber, '').replace(label, '')
}

function continued(title: string, longer: string): Headline | undefined {
  if (!longer.startsWith(title)) return undefined
  const subtitle = dash.exec(longer.slice(title.length))?.[1]
  return subtitle === undefined ? undefined : { title, subtitle }
}

function isCutShort(cut: string, whole: string): boolean {
  const stem = /^(.{10,}?) ?(?:…|\.{3,})$/u.exec(cut)?.[1]
  return stem !== undefined && whole.startsWith(stem)
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '')
}
