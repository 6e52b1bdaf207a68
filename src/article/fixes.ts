import { nearest } from '../content/nearest.ts'
import { inQuotes } from '../content/quote.ts'
import type { Rule } from '../content/rule.ts'
import { daysMeant } from '../dates.ts'
import { isPath } from './path-schema.ts'

/** What to type for a wrong value, made from that value where it tells what was meant. */
type Fix = Rule['fix']

/** A day. Where it cannot be told, the letters stand that nobody could publish. */
export function dayFix(name: string): Fix {
  return (value) => {
    const [day = 'YYYY-MM-DD', other] = daysMeant(value)
    const choice = other === undefined ? '' : `  or  ${name}: ${other}  , whichever is meant`
    return `write it as  ${name}: ${day}${choice}`
  }
}

const words = {
  true: ['yes', 'y', 'on', '1', 'ja', '是', '对'],
  false: ['no', 'n', 'off', '0', 'nein', '否', '不'],
}

/** `true` or `false`. */
export function flagFix(name: string): Fix {
  return (value) => {
    const word = String(value).trim().toLowerCase()
    if (words.true.includes(word)) return `write it as  ${name}: true`
    if (words.false.includes(word)) return `write it as  ${name}: false`
    return `write it as  ${name}: true  or  ${name}: false  , whichever is meant`
  }
}

/** One of a few words, for which people have others. */
export function oneOfFix(
  name: string,
  known: readonly string[],
  others: Readonly<Record<string, string>>,
): Fix {
  return (value) => {
    const word = String(value).trim()
    const meant = new Map(Object.entries(others)).get(word.toLowerCase()) ?? nearest(word, known)
    return meant === undefined
      ? `write one of: ${known.join(', ')}`
      : `write it as  ${name}: ${meant}`
  }
}

/** Languages by the names that people give them. */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  eng: 'en',
  英文: 'en',
  英语: 'en',
  chinese: 'zh-Hans',
  cn: 'zh-Hans',
  中文: 'zh-Hans',
  汉语: 'zh-Hans',
  简体中文: 'zh-Hans',
  繁體中文: 'zh-Hant',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  russian: 'ru',
  japanese: 'ja',
  jp: 'ja',
  korean: 'ko',
  kr: 'ko',
  arabic: 'ar',
}

/** A language tag: in its usual form, or by the name of the language. */
export function languageFix(name: string): Fix {
  return (value) => {
    const tag = languageMeant(String(value).trim())
    return tag === undefined
      ? `write a tag of BCP 47, such as en, fr, zh-Hans or zh-Hant, as in  ${name}: en`
      : `write it as  ${name}: ${tag}  (BCP 47: en, zh-Hans, zh-Hant)`
  }
}

function languageMeant(text: string): string | undefined {
  const named = languages[text.toLowerCase()]
  if (named !== undefined) return named
  if (!/^[a-z]{2,3}([-_][a-z\d]{2,4})*$/iu.test(text)) return undefined
  const tag = text.replace(/\..*$/, '').replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** A list of texts: what stands there, with a comma of ASCII between one and the next. */
export function listFix(name: string): Fix {
  return (value, { among }) => {
    const texts = textsIn(value, among).map(asItem)
    if (texts.length === 0) return 'delete the empty item, or write a topic in its place'
    return `write it as  ${name}: [${texts.join(', ')}]`
  }
}

/** A list of paths of this site. */
export function pathsFix(name: string): Fix {
  return (value, { among }) => {
    const paths = textsIn(value, among).map(pathMeant)
    const meant = paths.filter((path) => path !== undefined)
    return meant.length === 0
      ? `write a list of paths, as in  ${name}: [/news/2019/09/old-slug/]`
      : `write it as  ${name}: [${meant.join(', ')}]`
  }
}

/** Every text of the list that a wrong value is in, or of the value itself if it should be a list. */
function textsIn(value: unknown, among: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(among) ? among : [value]
  return list
    .filter((item) => typeof item === 'string')
    .flatMap((item) => item.replace(/[【】［］[\]]/gu, '').split(/[,，、;；]/u))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/** A text as it stands in the brackets of a list. */
function asItem(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .&’()+/-]*$/u.test(text) && !/^(null|~)$/iu.test(text)
    ? text
    : inQuotes(text)
}

function pathMeant(text: string): string | undefined {
  const path = URL.parse(text.replaceAll('\\', '/'), 'http://site/')?.pathname ?? '/'
  return path !== '/' && isPath(path) && !/\.\.|%2e/iu.test(text) ? path : undefined
}

/** A list of updates, with what stands there as its note. */
export const updatesFix: Fix = (value) => {
  const note = typeof value === 'string' ? value : 'What was wrong.'
  return `write the day in place of YYYY-MM-DD:  updates: [{ date: YYYY-MM-DD, kind: correction, note: ${inQuotes(note)} }]`
}
