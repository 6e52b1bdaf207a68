const deepest = 200

/** Elements that do not end by themselves. */
const nesting =
  /<(\/?)(?:div|span|font|b|i|u|em|strong|a|table|section|article|main|center|blockquote)\b/gi

/**
 * Whether elements stand within elements so deep that nobody wrote them by hand. Reading such a page
 * takes time that grows with the square of the depth.
 */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closing] of html.matchAll(nesting)) {
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) return true
  }
  return false
}
