import { isLabel } from './labels.ts'

/** A menu on one line: `Home | About Us | News |`. */
export function isMenuBar(text: string): boolean {
  if (text.length > 400) return false
  const items = text.split(/[|｜]/u).map((item) => item.trim())
  const named = items.filter((item) => item !== '')
  return (
    named.length >= 2 &&
    named.some(isLabel) &&
    named.every((item) => item.length <= 24 && !/\d/.test(item))
  )
}
