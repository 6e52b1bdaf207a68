import { html, type Html } from '../src/html/html.ts'

/** The attribute that says in which language something is, where it is not the page's English. */
export function langAttribute(lang: string): Html | false {
  return lang !== 'en' && html` lang="${lang}"`
}
