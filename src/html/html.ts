import { compact } from './compact.ts'

/** Marks HTML. From the global registry, because Eleventy may load this module twice while it watches. */
const markup: unique symbol = Symbol.for('china-post-newsroom.html')

/** Text that is safe to put into a page as it is. */
export interface Html {
  readonly [markup]: string
}

/** What may stand in a `${}` of {@link html}. An object is a type error, never `[object Object]`. */
export type Renderable = Html | string | number | false | null | undefined | readonly Renderable[]

/** The literals of each template, without their indentation. A template has them for ever. */
const compacted = new WeakMap<TemplateStringsArray, readonly string[]>()

/**
 * HTML from a template literal. Every value is escaped, unless it is Html already.
 * Nothing, `null` and `false` print nothing. Attribute values must stand in double quotes.
 * The indentation of the template is left out; that of values stays, which `<pre>` needs.
 *
 * @example html`<a href="${url}">${title}</a>`
 */
export function html(literals: TemplateStringsArray, ...values: readonly Renderable[]): Html {
  let known = compacted.get(literals)
  if (known === undefined) compacted.set(literals, (known = literals.map(compact)))
  return joined(known, values)
}

/** XML is escaped in the same way, since only numeric references are used. */
export function xml(literals: TemplateStringsArray, ...values: readonly Renderable[]): Html {
  return joined(literals, values)
}

/** Takes a string for HTML, unescaped. Each call is a place to review: `grep -rn 'trusted('`. */
export function trusted(source: string): Html {
  return { [markup]: source }
}

/** The source of some HTML, to be written to a file. */
export function toSource(value: Html): string {
  return value[markup]
}

/** Text in which `&`, `<`, `>` and both quotes are numeric references: safe in HTML, XML and Atom alike. */
export function escapeText(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    : text
}

function joined(literals: readonly string[], values: readonly Renderable[]): Html {
  let source = literals[0] ?? ''
  for (let i = 0; i < values.length; i += 1) source += render(values[i]) + (literals[i + 1] ?? '')
  return { [markup]: source }
}

function render(value: Renderable): string {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  if (value === false || value === null || value === undefined) return ''
  if (markup in value) return value[markup]
  let source = ''
  for (const item of value) source += render(item)
  return source
}
