const sentenceEnd = /[.!?。！？…][)\]”’"'」』）】]*$/u
const han = /\p{Script=Han}/gu

/** A line of this many characters says enough, however much more there is. */
const enough = 2000

/** How much a line says: its words, two Han characters counting as one. Long lines are not counted out. */
export function wordCount(line: string): number {
  const text = line.slice(0, enough)
  const hanCharacters = text.match(han)?.length ?? 0
  const words = text.replace(han, ' ').match(/[\p{Letter}\p{Number}][^\s]*/gu)?.length ?? 0
  return words + Math.ceil(hanCharacters / 2)
}

/** Whether the line ends as a sentence does, whatever closes after the full stop. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.slice(-20))
}

/** The label of a line that states one fact: `Designer` of `Designer: Han Meilin`. */
function factLabel(text: string): string | undefined {
  return /^([^:：]{2,40})[:：] ?\S/u.exec(text)?.[1]
}

/** Whether lines are the sheet of facts about one thing: each label stands there once. */
export function isFactSheet(texts: readonly string[]): boolean {
  const labels = texts.flatMap((text) => factLabel(text) ?? [])
  return (
    labels.length >= 3 &&
    labels.length >= texts.length / 2 &&
    new Set(labels).size === labels.length
  )
}

/** Whether the line is running text: a sentence of some words, or so long that it can be nothing else. */
export function isProse(text: string): boolean {
  const words = wordCount(text)
  return words > 40 || (endsSentence(text) && words >= 6)
}
