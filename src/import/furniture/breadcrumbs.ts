import { isLabel } from './labels.ts'
import { isProse } from '../text/prose.ts'

const position =
  /^(?:您(?:现在)?的位置|您現在的位置|当前位置|當前位置|目前位置|现在位置|現在位置|you are here|your (?:current )?position|(?:current )?location)[^:：]{0,6}[:：]/iu
const fromHome = /^(?:home|首页|首頁|homepage|startseite|accueil|inicio) ?[>»›/→]/iu
const trail = /^[^.。>»›→]{1,30}(?: [>»›→] [^.。>»›→]{1,60}){2,6}(?: ?[>»›→])?$/u
const short = /^(.{1,20}?) ?[>»›→] ?[^>»›→]{1,60}$/u

/** The way from the home page to this one: `Home > News > Rooster Stamp`. */
export function isBreadcrumbs(text: string): boolean {
  if (text.length > 200 || isProse(text)) return false
  const first = short.exec(text)?.[1]
  if (first !== undefined && isLabel(first)) return true
  return position.test(text) || fromHome.test(text) || trail.test(text)
}
