import { html, type Html } from '../html/html.ts'
import type { PictureReference } from '../content/pictures.ts'
import { href, type Base } from '../urls.ts'
import type { Rendition, Renditions } from './renditions.ts'

/** As wide as the column of text, or as the screen of a phone. */
const sizes = '(min-width: 48em) 40rem, 100vw'

/** A picture for every screen. The first of a text is loaded at once, the others when they come near. */
export function pictureMarkup(
  base: Base,
  { alt, index }: Pick<PictureReference, 'alt' | 'index'>,
  renditions: Renditions,
): Html {
  const sources = renditions.slice(0, -1)
  const everywhere = renditions.at(-1) ?? []
  const largest = everywhere.at(-1)
  const loading = index > 0 && html` loading="lazy"`
  return html`<picture
    >${sources.map(
      (files) =>
        html`<source
          type="${files[0]?.sourceType ?? ''}"
          srcset="${srcset(base, files)}"
          sizes="${sizes}"
        />`,
    )}<img
      src="${url(base, everywhere[0])}"
      srcset="${srcset(base, everywhere)}"
      sizes="${sizes}"
      width="${largest?.width}"
      height="${largest?.height}"
      alt="${alt}"
      ${loading}
      decoding="async"
  /></picture>`
}

function srcset(base: Base, files: readonly Rendition[]): string {
  return files.map((file) => `${url(base, file)} ${file.width}w`).join(', ')
}

function url(base: Base, file: Rendition | undefined): string {
  return href(base, `/images/${file?.filename ?? ''}`)
}
