import { ownerOf, slug } from '../slug.ts'
import { quote } from './quote.ts'
import type { Rule } from './rule.ts'

/**
 * What to type for a wrong slug, made from what stands there.
 *
 * @param name Of the field.
 * @param example A slug for a value of which none can be made.
 */
export function slugFix(name: string, example: string): Rule['fix'] {
  return (value) => {
    const made = typeof value === 'string' ? slug(value, 80) : ''
    const owner = ownerOf(made)
    if (owner !== undefined)
      return `write another word, since ${quote(made)} belongs to ${owner}, as in  ${name}: ${made}-2`
    return `write lower-case ASCII words joined by hyphens, as in  ${name}: ${made || example}`
  }
}
