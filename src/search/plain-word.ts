/** A word as it is compared: in lower case, without accents, as Pagefind has it. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
