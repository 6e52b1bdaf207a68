import { directionOf } from '../src/html/direction.ts'
import { html, type Html } from '../src/html/html.ts'

/** The attributes that say in which language something is and in which direction it runs, where it is not the page's English. */
export function langAttribute(lang: string): Html | false {
  return lang !== 'en' && html` lang="${lang}"${directionOf(lang) === 'rtl' && html` dir="rtl"`}`
}
