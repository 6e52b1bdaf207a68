import { readMonth, type End } from '../months.ts'
import { find } from './element.ts'
import { monthMistakes, shownMonth } from './month-mistakes.ts'

/** Makes the fields say what a search says, and what is wrong with it. What means the same stays as it was typed. */
export function fillMonths(form: HTMLFormElement, months: Readonly<Record<End, string>>): void {
  const mistakes = monthMistakes(months)
  for (const end of ['from', 'to'] as const) {
    const field = find(form, `[name=${end}]`, HTMLInputElement)
    const typed = field.value.trim()
    if ((readMonth(typed, end) ?? typed) !== months[end]) field.value = shownMonth(months[end])
    field.ariaInvalid = mistakes[end] === undefined ? null : 'true'
    find(form, `#${field.id}-mistake`, HTMLElement).textContent = mistakes[end] ?? ''
  }
}
