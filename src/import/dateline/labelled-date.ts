import { isControls } from '../furniture/controls.ts'
import type { Dateline } from './dateline.ts'
import { readDay } from './day.ts'

const edge = '(?<=^|[|｜】\\])） ])'
const start = '(?<=^|[|｜】\\])）] ?)'

/** Labels of the day of publication. A label that also means other days must begin its part of the line. */
const label = [
  '(?:发布|發布|發佈|发表|發表|发稿|發稿|上传|上傳)(?:日期|时间|時間) ?[:：]',
  `${edge}(?:日期|时间|時間) ?[:：]`,
  `${edge}(?:release|publish|published|publishing|publication|posting) ?(?:time|date) ?[:：]`,
  `${edge}(?:published|posted|released)(?: on)? ?[:：]`,
  `${start}(?:published|posted|released)(?: by [^:：|｜]{1,40})? on`,
  `${start}(?:date|time) ?[:：]`,
  '(?<=^(?:source|author|writer|editor|reporter|publisher|by) ?[:：].{1,100} )(?:date|time) ?[:：]',
].join('|')

const day = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?[日号號]?(?: ?(?:星期|周|週)[一二三四五六日天])?',
  '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}',
  '\\p{Letter}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}',
  '\\d{1,2}\\.? \\p{Letter}{3,12} \\d{4}',
].join('|')
const clock = '(?:[ T]\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?'
const dated = new RegExp(`(?:${label}) ?((?:${day})${clock})(?!\\d)`, 'iu')

const sourceWord = '(?:(?:article |news )?source|(?:文章|信息|新闻|新聞)?(?:来源|來源)|稿源) ?[:：]'
const datedSource = new RegExp(`^((?:${day})${clock})(?= ?[|｜]? ?${sourceWord})`, 'iu')
const nextField =
  '(?:[|｜【】[]|(?:作者|编辑|編輯|责任编辑|責任編輯|浏览|瀏覽|点击|點擊|字号|字號|author|editor|views?)[^:：]{0,4}[:：])'
const source = new RegExp(`${sourceWord} ?(.*?)(?= ?(?:${nextField}|$))`, 'iu')

/**
 * A day behind a label, with whatever else pages put on that line: `發布時間:2019-01-05 來源:中國郵政`,
 * `release time: 2019-09-09 | article source: China Post`.
 */
export function labelledDate(line: string): Dateline | undefined {
  if (line.length > 200) return undefined
  const text = withoutBrackets(line)
  const match = dated.exec(text) ?? datedSource.exec(text)
  const reading = readDay(match?.[1] ?? '')
  if (match === null || reading === undefined) return undefined
  const withoutDate = `${text.slice(0, match.index)} | ${text.slice(match.index + match[0].length)}`
  const named = source.exec(withoutDate)
  return {
    reading,
    source: named?.[1]?.trim() || null,
    headline: '',
    rest: tidy(withoutDate.replace(named?.[0] ?? '', ' ')),
    closesMasthead: false,
  }
}

/** Fields in brackets as others are parted: `[2019-01-05] [Source: China Post]`. */
function withoutBrackets(line: string): string {
  if (!/^(?:[[【(（][^[\]【】()（）]{1,100}[\]】)）] ?){2,6}$/u.test(line)) return line
  const fields = line.split(/[[\]【】()（）]/u).map((field) => field.trim())
  return fields.filter((field) => field !== '').join(' | ')
}

/** What is left of the line without its separators and counters; nothing, if no word is left in it. */
function tidy(rest: string): string {
  const parts = rest.split(/[|｜]/u).map((part) => part.trim())
  return parts.filter((part) => /\p{Letter}/u.test(part) && !isControls(part)).join(' ')
}
