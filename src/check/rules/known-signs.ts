import { htmlSigns } from './html-signs.ts'
import { withBackslash, type Sign } from './sign.ts'

/** What can be an address: of the web, of a mail box, of this site, or of a file. */
const address =
  /^<?(?:[a-z][a-z\d+.-]*:|www\.|\/|#\S|\.{1,2}\/|[^\s@]+@\S+\.|[^()\n]+\.(?:md|html?|pdf|jpe?g|png|gif|webp|svg)$)/iu

const pictures: Sign = {
  pattern: /[!！]\[([^\]\n]*)\]\s?[(（]([^)）\n]*)[)）]/gu,
  meant: ([, alt = '', inside = '']) => {
    const [, file = inside, words] =
      /^\s*(.*?\.\w{2,5})>?\s*(?:["'“”‘’「『]+(.*?)["'“”‘’」』]+)?\s*$/u.exec(inside) ?? []
    const src = /\s/u.test(file.trim()) ? `<${file.trim().replace(/^</u, '')}>` : file.trim()
    const title = words === undefined ? '' : ` "${words}"`
    return `write  ![${alt}](${src || 'picture.jpg'}${title})`
  },
}

const links: Sign = {
  pattern:
    /(?<![!！])[[［【]([^[\]\n］】]+)[\]］】]\s?[(（]\s*([^()（）\n]+(?:\([^()\n]*\)[^()\n]*)*)[)）]/gu,
  meant: ([, words = '', target = '']) => linkTo(words, target),
}

const swapped: Sign = {
  pattern: /\(([^()\n]+)\)\[([^[\]\n]+)\]/gu,
  meant: ([, words = '', target = '']) => linkTo(words, target),
}

const references: Sign = {
  pattern: /(?<!\[)\[([^[\]^\n][^[\]\n]*)\]\[([^[\]\n]*)\]/gu,
  meant: ([, words = '', name = '']) =>
    `add  [${name || words}]: https://example.org/  with the address that you mean, alone in a paragraph, or write the words alone:  ${words}`,
}

const notes: Sign = {
  pattern: /\[\^([^\]\n]+)\]/gu,
  meant: ([mark, name = '']) =>
    /\s/u.test(name)
      ? `write  [^1]  , and in a paragraph of its own  [^1]: ${name}`
      : `add  ${mark}: The note.  in a paragraph of its own`,
}

const bold: Sign = {
  pattern: /(\*\*|＊＊|__)(?:\s*([^*＊_\n\u{f8ff}]+?)\s*\1)?/gu,
  meant: ([sign, mark = '', words]) => {
    if (words !== undefined) return `write  **${words}**`
    if (mark === '__') return undefined
    const shown = `${withBackslash(sign.slice(0, 1))}${withBackslash(sign.slice(1))}`
    return `write  ${shown}  if readers are to see it, or put ** on both sides of what shall be bold`
  },
}

const marked: Sign = {
  pattern: /(?<![\w=])==(?=[^\s=])([^=\n]+)==(?![\w=])/gu,
  meant: ([, words = '']) => `write  **${words}**`,
  isPrinted: true,
}

const headings: Sign = {
  pattern: /^([#＃]{2,6}|[#＃](?=[^#＃\n]*\s)|[#＃](?=\p{Script=Han}))[^\S\n]*([^\s#＃][^\n]*)$/gmu,
  meant: ([line, marks = '', words = '']) => {
    if (marks.length === 1 && /[#＃]/u.test(words)) return undefined
    if (marks === '#' && /^\d/u.test(words)) return undefined // #1 is a number
    const level = '#'.repeat(Math.max(marks.length, 2))
    return `write  ${level} ${words.trim()}  between empty lines, or  ${withBackslash(line)}  if readers are to see it`
  },
  isPrinted: true,
}

const tables: Sign = {
  pattern: /^[^\S\n]*[|｜](?:[^\n|｜]*[|｜])+[^\S\n]*(?:\n[^\S\n]*[|｜][^\n]*)*$/gmu,
  meant: ([all]) => {
    const [first = ''] = all.replaceAll('｜', '|').trim().split('\n')
    const columns = first.split('|').length - 2
    return `begin a paragraph with  ${first.trim()}  and write  ${'|---'.repeat(columns)}|  as its second line`
  },
}

const containers: Sign = {
  pattern: /^[:：]{3,}[^\S\n]*([^\n]*)$/gmu,
  meant: ([mark, words = '']) =>
    words.trim() === ''
      ? `write  ::: pull-quote  alone on a line above the quote, or  ${withBackslash(mark)}  if readers are to see it`
      : `write  ::: pull-quote  alone on the line, and  :::  alone on a line below the quote`,
}

const attributes: Sign = {
  pattern: /(?<=[\]\u{f8ff}])\{(?:[.#:][\w-]+|[\w-]+=[^}\n]*|[\w-]+)\}/gu,
  meant: ([all]) =>
    all.startsWith('{lang') ? 'write the language as a tag, as in  {lang=fr}' : `delete  ${all}`,
}

const shortcodes: Sign = {
  pattern:
    /\{\{[^}\n]*\}\}|\{%[^%\n]*%\}|\[\/?(?:caption|gallery|embed|video|audio|youtube|toc)\b[^\]\n]*\]/giu,
  meant: ([all]) => `delete it, or write  ${withBackslash(all)}  if readers are to see it`,
  isPrinted: true,
}

const wiki: Sign = {
  pattern: /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/gu,
  meant: ([, picture = '', target = '', words = target]) =>
    picture === ''
      ? `write  ${words}  , or a link to an address:  [${words}](/news/)`
      : `write  ![What it shows](${target})`,
}

const tasks: Sign = {
  pattern: /^\[[ xX✓]\](?= )/gu,
  meant: ([box]) => `delete  ${box}  , or write  ${withBackslash(box)}  if readers are to see it`,
}

const bullets: Sign = {
  pattern: /^[^\S\n]*[•●▪◦‣∙·–][^\S\n]*[^\n]+(?:\n[^\S\n]*[•●▪◦‣∙·–][^\n]+)+/gmu,
  meant: ([all]) =>
    `begin each of these lines with  -  and a space in place of  ${all.trim().slice(0, 1)}`,
  isPrinted: true,
}

const unseen: Sign = {
  pattern: /[^\P{Cc}\t\n\u0080-\u009f]|\ufffd|â€[™œ\u009d“”˜¦]|Ã[©¨¤¶¼±]|ï»¿/gu,
  meant: () => 'write the character that was meant, and save the file with the encoding UTF-8',
  isPrinted: true,
}

function linkTo(words: string, target: string): string | undefined {
  if (!address.test(target.trim())) return undefined
  const plain = target.trim().replace(/^<|>$/gu, '')
  if (/^(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/iu.test(plain))
    return `write an address that begins with https:// , as in  [${words}](https://example.org/)`
  const [whole, title] = titled(plain)
  const full = whole.replace(/^www\./iu, 'https://www.').replace(/^\/\//u, 'https://')
  const mail = /^[^\s/:]+@\S+$/u.test(full) ? `mailto:${full}` : full
  const spaced = /[\s()]/u.test(mail) ? `<${mail}>` : mail
  return `write  [${words}](${spaced}${title})`
}

/** An address, and the words in quotes behind it. */
function titled(target: string): readonly [string, string] {
  const [, whole, words] = /^(\S+)\s+["'“”‘’「](.*?)["'“”‘’」]$/u.exec(target) ?? []
  return whole === undefined ? [target, ''] : [whole, ` "${words}"`]
}

/** All that are looked for. Each of them is looked for in what the others found, too. */
export const signs: readonly Sign[] = [
  pictures,
  links,
  swapped,
  references,
  notes,
  bold,
  marked,
  headings,
  tables,
  containers,
  attributes,
  shortcodes,
  wiki,
  tasks,
  bullets,
  unseen,
  ...htmlSigns,
]
