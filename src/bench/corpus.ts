import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addressOf, defaultSlug, fileOf } from '../article/address.ts'
import { articleFile } from '../article/write.ts'
import { isIsoDay, type IsoDay } from '../dates.ts'
import { uniqueSlug } from '../slug.ts'
import { seededRandom, type Random } from './random.ts'
import { zipfWords } from './words.ts'

/** One article of a corpus, as its file holds it. */
export interface CorpusArticle {
  /** Relative to the folder of articles. */
  readonly file: string
  readonly source: string
}

const firstYear = 1985
const years = 40
const sections = ['news', 'news', 'news', 'postman-story', 'postal-equipments', 'stamps']
const topics = [
  'Rural e-commerce',
  'Philately',
  'Logistics',
  'Financial services',
  'Innovation',
  'Green post',
  'Universal service',
  'Staff',
]

/**
 * Articles for measurements: words by Zipf's law, 100 to 800 of them, dates over forty years, sections
 * and topics. The same seed gives the same articles.
 */
export function* corpus(count: number, seed = 1): Generator<CorpusArticle> {
  const random = seededRandom(seed)
  const draw = zipfWords(random)
  const taken = new Set<string>()
  for (let number = 0; number < count; number += 1) {
    const title = sentence(draw, random.between(5, 12)).slice(0, -1)
    const date = randomDay(random)
    const slug = uniqueSlug(defaultSlug(title, []), (wanted) => taken.has(addressOf(date, wanted)))
    taken.add(addressOf(date, slug))
    const fields = {
      title,
      date,
      source: 'China Post',
      section: random.pick(sections),
      topics: [...new Set([random.pick(topics), random.pick(topics)])],
      slug,
    }
    yield { file: fileOf(date, slug), source: articleFile(fields, text(random, draw)) }
  }
}

/** Writes a corpus into the `articles` of a content folder. */
export async function writeCorpus(content: string, count: number, seed?: number): Promise<void> {
  for (const { file, source } of corpus(count, seed)) {
    const path = join(content, 'articles', file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, source)
  }
}

function text(random: Random, draw: () => string): string {
  const length = random.between(100, 800)
  const withHeadings = random.next() < 0.2
  const blocks: string[] = []
  for (let words = 0; words < length;) {
    const sentences = Array.from({ length: random.between(2, 5) }, () => random.between(8, 25))
    if (withHeadings) blocks.push(`## ${sentence(draw, 6).slice(0, -1)}`)
    blocks.push(sentences.map((size) => sentence(draw, size)).join(' '))
    words += sentences.reduce((sum, size) => sum + size, 0)
  }
  return blocks.join('\n\n')
}

function sentence(draw: () => string, size: number): string {
  const words = Array.from({ length: size }, draw).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function randomDay(random: Random): IsoDay {
  const month = String(random.between(1, 12)).padStart(2, '0')
  const date = String(random.between(1, 28)).padStart(2, '0')
  const day = `${firstYear + random.between(0, years - 1)}-${month}-${date}`
  if (!isIsoDay(day)) throw new Error(`${day} is not a day.`)
  return day
}
