const words =
  'the post of and to in China a for with on service rural mail parcel delivery stamp network county village courier station group express logistics bank savings orange tea rice grower platform branch province city new first sorting centre system card letter box vehicle drone festival school museum collector exhibition letter paper street road river mountain people company office director agreement cooperation project market customer product technology information development reform quality safety training brand energy green data order warehouse'.split(
    ' ',
  )

const above = `• Postman Story
  • Postal Equipments
  • 2019 Stamps
Postal Business: 8610 11185
Postal Savings: 8610 95580
Logistics and EMS: 8610 11183
China Post Life: 8610 4008909999`

const below = `Register number: 京ICP备15035540号 京公网安备110401400185号
Powered by CHINA POST | About Us | Sitemap | Contact Us |`

/**
 * Captured pages of text for measurements: of every twenty, sixteen are whole, two lack the date, one
 * is a copy of the page before it in another layout, and one is a list.
 *
 * @param count How many.
 * @returns The same texts for the same count, on every machine.
 */
export function* sampleCaptures(count: number): Generator<string> {
  let copied = ''
  for (let index = 0; index < count; index += 1) {
    const random = randomNumbers(index + 1)
    const kind = index % 20
    const headline = capitalized(sentence(random, 8))
    const text = Array.from({ length: 3 + (index % 6) }, () => paragraph(random)).join('\n\n')
    const page = (masthead: string): string => `${above}\n${masthead}\n\n${text}\n\n${below}\n`
    const day = `${1990 + (index % 35)}-0${1 + (index % 9)}-1${index % 10}`
    if (kind === 19) yield `${above}\n${list(random)}\n${below}\n`
    else if (kind === 18) yield copied
    else if (kind > 15) yield page(`${headline}\n${headline}`)
    else yield page(`${headline}\n${headline}\n| China Post |${day}`)
    copied = `${headline}\n${headline}${day}\n${text}\n`
  }
}

function list(random: () => number): string {
  return Array.from({ length: 20 }, (_, row) => `2019-${row + 1} ${sentence(random, 4)}`).join('\n')
}

function paragraph(random: () => number): string {
  const sentences = Array.from(
    { length: 4 },
    () => `${capitalized(sentence(random, 10 + Math.floor(random() * 14)))}.`,
  )
  return sentences.join(' ')
}

/** Words in the manner of a language: the first of the list are the commonest by far. */
function sentence(random: () => number, length: number): string {
  const word = (): string => words[Math.floor(words.length * random() ** 2)] ?? ''
  return Array.from({ length }, word).join(' ')
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
