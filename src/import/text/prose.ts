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

/** Whether the line is running text: a sentence of some words, or so long that it can be nothing else. */
export function isProse(text: string): boolean {
  const words = wordCount(text)
  return words > 40 || (endsSentence(text) && words >= 6)
}
