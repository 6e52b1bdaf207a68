const named =
  /^\p{Letter}[\p{Letter} &/.,'’()-]{1,50}[:：] ?(?!\d{4}[-/]\d{1,2}(?!\d))\+?\d[\d ()/-]{4,30}$/u

/** A service and its telephone number: `Postal Business: 8610 11185`. */
export function isServiceNumber(text: string): boolean {
  return named.test(text) && (text.match(/\d/g)?.length ?? 0) >= 5
}
