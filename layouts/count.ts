const numbers = new Intl.NumberFormat('en-GB')

/** `1 article`, `1,234 articles`. */
export function count(articles: number): string {
  return articles === 1 ? '1 article' : `${numbers.format(articles)} articles`
}
