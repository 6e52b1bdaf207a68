import { html, type Html } from '../src/html/html.ts'

const numbers = new Intl.NumberFormat('en-GB')

/** `1,234`. */
export function number(value: number): string {
  return numbers.format(value)
}

/** `1 article`, `1,234 articles`. */
export function count(articles: number): string {
  return articles === 1 ? '1 article' : `${number(articles)} articles`
}

/** The number alone, with its unit for ears. */
export function bareCount(articles: number): Html {
  return html`${number(articles)}<span class="hidden"
      >${articles === 1 ? ' article' : ' articles'}</span
    >`
}
