import { Converter } from 'opencc-js'

const longestSample = 20_000

const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for on with as was by at from will has were this it are be',
  nl: 'de het een van en in op te dat voor met is zijn aan niet ook door naar bij wordt die heeft',
  de: 'der die das und in den von zu mit für ist auf im dem des ein eine nicht auch wird sich bei',
  fr: 'le la les de des et en du un une à est pour que dans sur au par avec qui plus sont aux',
  es: 'el la los las de y en que del se un una por con para su al es lo como más sus',
  it: 'il lo la i gli di e che del della in un una per con è sono al alla da nel più',
  pt: 'o a os as de e em que do da um uma para com no na por se mais dos das ao é',
  pl: 'i w na z do się nie jest że dla oraz o przez od są po za jak który',
  sv: 'och i att det som en på är av för med den till inte har de ett om',
  da: 'og i at det som en på er af for med den til ikke har de et om der',
}

const words = new Map(
  Object.entries(functionWords).map(([language, list]) => [language, new Set(list.split(' '))]),
)

/** Other scripts that tell the language by themselves. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
]

/**
 * Language of a text as a BCP 47 tag.
 *
 * @param whole Its beginning is looked at.
 * @param fallback For a text that does not tell: too short, or in a language that is not known here.
 * @example languageOf('中國快遞行業發展大會召開', 'en') // 'zh-Hant'
 */
export function languageOf(whole: string, fallback: string): string {
  const text = whole.slice(0, longestSample)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const script = scripts.find(([, letters]) => (text.match(letters)?.length ?? 0) * 4 > han + 4)
  if (script !== undefined && !mostlyLatin(text)) return script[0]
  return han > 0 && !mostlyLatin(text) ? chinese(text, fallback) : european(text, fallback)
}

/** Whether there is more Latin text than other; pinyin in brackets behind characters does not count. */
function mostlyLatin(text: string): boolean {
  const plain = text.replace(/(?<=\p{Script=Han})[（(][\p{Script=Latin} ’']{1,60}[）)]/gu, '')
  const latin = plain.match(/\p{Script=Latin}+/gu)?.length ?? 0
  const other =
    plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)
      ?.length ?? 0
  return latin > other / 1.7
}

type Convert = (text: string) => string

/** Made when the first Chinese text comes along: the tables of characters take their time. */
let converters: { readonly toTraditional: Convert; readonly toSimplified: Convert } | undefined

/** Simplified or traditional, by the characters that only one of the two has. */
function chinese(text: string, fallback: string): string {
  converters ??= {
    toTraditional: Converter({ from: 'cn', to: 't' }),
    toSimplified: Converter({ from: 't', to: 'cn' }),
  }
  const sample = (text.match(/\p{Script=Han}/gu) ?? []).slice(0, 2000).join('')
  const simplified = differences(sample, converters.toTraditional(sample))
  const traditional = differences(sample, converters.toSimplified(sample))
  if (simplified === traditional) return fallback.startsWith('zh') ? fallback : 'zh'
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant'
}

function differences(a: string, b: string): number {
  const right = Array.from(b)
  return Array.from(a).filter((character, index) => character !== right[index]).length
}

/** The language whose function words are the most, if they are clearly more than those of the others. */
function european(text: string, fallback: string): string {
  const sample =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{Script=Latin}+/gu) ?? []
  const scores = [...words]
    .map(([language, known]) => ({
      language,
      score: sample.filter((word) => known.has(word)).length / Math.max(sample.length, 1),
    }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scores
  if (best === undefined || sample.length < 12 || best.score < 0.15) return fallback
  return best.score > (second?.score ?? 0) * 1.15 ? best.language : fallback
}
