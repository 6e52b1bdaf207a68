import { Converter } from 'opencc-js/t2cn'

/** The blocks of Unicode from which a reader may type a Han character, first and last. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
] as const

const han = /\p{Script=Han}/gu

/** Brings every traditional character to the simplified one that search takes it for. */
export function simplify(character: string): string {
  return allSimplified().get(character) ?? character
}

/** The Han characters of some texts, each once, in the order of Unicode. */
function hanIn(texts: Iterable<string>): string {
  const written = new Set<string>()
  addHan(texts, written)
  return [...written].toSorted().join('')
}

/** Adds the Han characters of some texts to a set. */
export function addHan(texts: Iterable<string>, written: Set<string>): void {
  for (const text of texts) for (const [character] of text.matchAll(han)) written.add(character)
}

/**
 * Traditional characters and the simplified ones that search takes them for, as far as texts can need them:
 * each character that becomes one of theirs, so that 快遞 finds 快递 though no text has 遞.
 *
 * @param texts All that can be found, or all Han characters of it.
 * @returns Pairs in one string, `國国遞递`, in the order of Unicode; `''` if no text holds Han.
 */
export function foldingTable(texts: Iterable<string>): string {
  const written = hanIn(texts)
  if (written === '') return ''
  const reached = new Set(Array.from(written, simplify))
  return Array.from(allSimplified())
    .filter(([, target]) => reached.has(target))
    .flat()
    .join('')
}

let simplified: ReadonlyMap<string, string> | undefined

/** Every character that has another simplified form, alone: in phrases OpenCC may choose differently. */
function allSimplified(): ReadonlyMap<string, string> {
  simplified ??= makeSimplified()
  return simplified
}

function makeSimplified(): ReadonlyMap<string, string> {
  const all = blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  const targets = Converter({ from: 't', to: 'cn' })(all.join('\n')).split('\n')
  const pairs = all.map((character, index) => [character, targets[index] ?? character] as const)
  return new Map(pairs.filter(([character, target]) => character !== target))
}
