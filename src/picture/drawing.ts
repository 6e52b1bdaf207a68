import { toSource, xml, type Html } from '../html/html.ts'

/** Width and height in pixels, as those who show shared pages ask for. */
const size = { width: 1200, height: 630 } as const

/** Left and right of the words, in pixels. */
const margin = 96

/** A line of words. */
export interface Line {
  readonly text: string
  /** In pixels. */
  readonly fontSize: number
  readonly weight: 400 | 600
}

/** The picture in SVG: the mark of the site, its name and its tagline, white and lime on green. */
export function drawing(name: Line, tagline: Line): string {
  const { width, height } = size
  return toSource(xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="${width}" height="${height}" fill="#006747" />
  <rect y="${height - 24}" width="${width}" height="24" fill="#cedc00" />
  <g transform="translate(${margin - 40} 80) scale(5)" fill="none" stroke-width="3">
    <path d="M8 10l10 8 10-8M8 21h20" stroke="#ffffff" />
    <path d="M8 27h13" stroke="#cedc00" />
  </g>
  ${words(name, 410)}
  ${words(tagline, 490)}
</svg>`)
}

/** A line alone on a ground that is wide enough for it, to be measured. */
export function lineAlone(line: Line): string {
  return toSource(xml`<svg xmlns="http://www.w3.org/2000/svg" width="20000" height="600">
  ${words(line, 410)}
</svg>`)
}

/**
 * The line in the size in which it fits between the margins: as it is, or smaller.
 *
 * @param width Of the line as it is, in pixels.
 */
export function fitting(line: Line, width: number): Line {
  const room = size.width - 2 * margin
  return width <= room ? line : { ...line, fontSize: Math.floor((line.fontSize * room) / width) }
}

function words({ text, fontSize, weight }: Line, y: number): Html {
  return xml`<text x="${margin}" y="${y}" font-size="${fontSize}" font-weight="${weight}" fill="#ffffff">${text}</text>`
}
