import { isLabel } from '../furniture/labels.ts'
import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

const separator = '(?: ?[|｜–—·•] ?| -{1,3} |: | {1,})'
const numeric = '(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})'
const named =
  '(?:\\p{Letter}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? \\p{Letter}{3,12}\\.? \\d{4})'
const clock = '(?: \\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?'
const first = new RegExp(`^[[(]?((?:${numeric}|${named})${clock})[\\])]?${separator}(?=\\S)`, 'u')
const lastNumeric = new RegExp(`${separator}[[(]?(${numeric})[\\])]?$`, 'u')
const lastNamed = new RegExp(`(?: ?[|｜–—·•] ?| -{1,3} | [[(])(${named})[\\])]?$`, 'u')

/** Words after which a date belongs to the headline. */
const governs =
  /(?:^| )(?:on|of|in|by|to|until|till|since|from|for|before|after|dated|and|ab|am|vom|bis|op|vanaf|tot|le|du|au)$/iu

/** `Bonn, 31.03.2021`: where the text was written. */
const place = /^\p{Lu}[\p{Letter} .-]{1,30},$/u

/** The day on which a stamp is issued is no day of publication. */
const issue = /\b(?:(?:date|day) of (?:issue|birth|founding)|issue date)\b|[发發]行/iu

/**
 * A headline with the day before or behind it on one line: `03/22/2001 Post office opens`,
 * `Post office opens | July 30, 2019`. A date that the sentence needs is part of the headline.
 */
export function dateBesideHeadline(text: string): Dateline | undefined {
  if (text.length > 300) return undefined
  const found = dateFirst(text) ?? dateLast(text)
  if (found === undefined) return undefined
  const { headline } = found
  if (isLabel(headline)) return { ...found, headline: '' }
  return place.test(headline) ? { ...found, headline: '', rest: headline } : found
}

function dateFirst(text: string): Dateline | undefined {
  const match = first.exec(text)
  const reading = readDay(match?.[1] ?? '')
  if (match === null || reading === undefined) return undefined
  const headline = text.slice(match[0].length)
  if (!/^["'“‘«(]?[\p{Lu}\p{Lo}\p{Number}]/u.test(headline)) return undefined
  return { reading, source: null, headline, rest: '', closesMasthead: false }
}

function dateLast(text: string): Dateline | undefined {
  const match = lastNamed.exec(text) ?? lastNumeric.exec(text)
  const reading = readDay(match?.[1] ?? '')
  if (match === null || reading === undefined) return undefined
  const headline = text.slice(0, match.index)
  if (governs.test(headline) || issue.test(headline)) return undefined
  if (/[:：]$/u.test(headline) || !/\p{Letter}/u.test(headline)) return undefined
  return { reading, source: null, headline, rest: '', closesMasthead: false }
}
