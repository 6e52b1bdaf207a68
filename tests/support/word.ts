/** A word of its own for each number, by which no other one begins that has as many digits. */
export function wordOf(number: number): string {
  return number.toString().replace(/\d/g, (digit) => 'bcdfghjkmp'.charAt(Number(digit)))
}
