/**
 * What is wrong with how the page is laid out, in words: it is wider than the screen, text is cut off or
 * printed over other text, a field has no room for a word. At most three faults; none if all is well.
 *
 * Runs in the page.
 */
globalThis.layoutFaults = () => {
  const { scrollWidth } = document.documentElement
  const faults = scrollWidth > innerWidth ? [`The page is ${scrollWidth} pixels wide.`] : []
  const boxes = textBoxes()
  for (const { text, cut } of boxes) if (cut) faults.push(`“${text}” is cut off.`)
  for (const [one, other] of overlaps(boxes)) faults.push(`“${one}” is printed over “${other}”.`)
  for (const field of document.querySelectorAll('[type=search]')) {
    const letters = room(field)
    if (letters < 10) faults.push(`The field “${field.name}” shows ${letters} letters.`)
  }
  return faults.slice(0, 3)

  /** Where each line of each text is seen: one letter high. */
  function textBoxes() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const windows = new Map()
    const found = []
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode
      if (data.trim() === '' || parentElement.namespaceURI.endsWith('svg')) continue
      const seen = windowOf(parentElement, windows)
      if (seen === undefined) continue
      range.selectNodeContents(walker.currentNode)
      const half = 0.5 * Number.parseFloat(getComputedStyle(parentElement).fontSize)
      for (const { left, right, top, bottom, width } of range.getClientRects()) {
        const middle = (top + bottom) / 2
        if (width < 1 || middle > seen.bottom) continue
        found.push({
          node: walker.currentNode,
          text: data.trim().slice(0, 40),
          cut: !seen.scrolls && (left < seen.left - 1 || right > seen.right + 1),
          left: Math.max(left, seen.left),
          right: Math.min(right, seen.right),
          top: middle - half,
          bottom: middle + half,
        })
      }
    }
    return found.toSorted((a, b) => a.top - b.top)
  }

  /** The part of the screen in which an element is seen; `undefined` if it is not seen at all. */
  function windowOf(element, known) {
    const all = { left: 0, right: innerWidth, bottom: Infinity, scrolls: false }
    if (element === document.body) return all
    if (known.has(element)) return known.get(element)
    const around = windowOf(element.parentElement, known)
    const { clipPath, overflowX, webkitLineClamp } = getComputedStyle(element)
    let seen = around
    if (!element.checkVisibility() || clipPath !== 'none') seen = undefined
    else if (around !== undefined && overflowX !== 'visible') {
      const { left, right, bottom } = element.getBoundingClientRect()
      const scrolls = around.scrolls || overflowX === 'auto' || overflowX === 'scroll'
      seen = {
        left: Math.max(left, around.left),
        right: Math.min(right, around.right),
        // A text that ends after some lines says so.
        bottom: webkitLineClamp === 'none' ? around.bottom : Math.min(bottom, around.bottom),
        scrolls,
      }
    }
    known.set(element, seen)
    return seen
  }

  function overlaps(sorted) {
    const pairs = []
    for (const [index, one] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next += 1) {
        const other = sorted[next]
        if (other.top > one.bottom - 1) break
        const beside = other.left > one.right - 1 || one.left > other.right - 1
        // Where a text ends after some lines, its last one is told twice: whole, and with what says so.
        const isSame = one.node === other.node && one.top === other.top
        if (!beside && !isSame) pairs.push([one.text, other.text])
      }
    }
    return pairs
  }

  /** How many letters a field shows. */
  function room(field) {
    const style = getComputedStyle(field)
    const pen = document.createElement('canvas').getContext('2d')
    pen.font = style.font
    const sides = ['paddingLeft', 'paddingRight'].map((side) => Number.parseFloat(style[side]))
    const width = field.clientWidth - sides[0] - sides[1]
    return field.checkVisibility() ? Math.floor(width / pen.measureText('0').width) : Infinity
  }
}
