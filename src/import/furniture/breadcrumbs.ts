import { isProse } from '../text/prose.ts'

const position =
  /^(?:您(?:现在)?的位置|您現在的位置|当前位置|當前位置|目前位置|现在位置|現在位置|you are here|your (?:current )?position|(?:current )?location)[^:：]{0,6}[:：]/iu
const fromHome = /^(?:home|首页|首頁|homepage|startseite|accueil|inicio) ?[>»›/→]/iu
const trail = /^[^.。>»›→]{1,40}(?: ?[>»›→] ?[^.。>»›→]{1,60}){1,6}[>»›→]?$/u

/** The way from the home page to this one: `Home > News > Rooster Stamp`. */
export function isBreadcrumbs(text: string): boolean {
  if (text.length > 200 || isProse(text)) return false
  return position.test(text) || fromHome.test(text) || trail.test(text)
}
