import { toSource, type Html } from '../html/html.ts'

const tag = /<[a-z][^>]*>/g
const address = /\s(href|src|srcset|poster)="([^"]*)"/g

/**
 * A text as it can stand anywhere: all addresses in it are absolute. JSON has no `xml:base`, and many readers of Atom
 * pass over it.
 *
 * @param page The absolute address of the page from which the text is.
 */
export function standalone(body: Html, page: string): string {
  return toSource(body).replace(tag, (source) =>
    source.replace(address, (_, name: string, value: string) => {
      const parts = name === 'srcset' ? value.split(', ') : [value]
      return ` ${name}="${parts.map((part) => absolutePart(part, page)).join(', ')}"`
    }),
  )
}

/** An address, in `srcset` with its width behind it. */
function absolutePart(part: string, page: string): string {
  const [url = '', ...width] = part.split(' ')
  if (URL.canParse(url)) return part
  const whole = new URL(url.replaceAll('&amp;', '&'), page).href.replaceAll('&', '&amp;')
  return [whole, ...width].join(' ')
}
