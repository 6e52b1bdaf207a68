/** The part of Eleventy's image package that is used here; it brings no types. */
declare module '@11ty/eleventy-img' {
  import type { Sharp } from 'sharp'

  interface Rendition {
    readonly width: number
    readonly height: number
    readonly filename: string
    readonly outputPath: string
    readonly sourceType: string
  }

  export interface ImageOptions {
    readonly widths: readonly (number | 'auto')[]
    readonly formats: readonly string[]
    readonly outputDir: string
    readonly urlPath: string
    /** Unknown to the package, which tells pictures apart by all options. */
    readonly changed: number
    readonly fixOrientation: boolean
    /** Part of the names of the files. */
    readonly manualCacheKey?: string
    readonly transform?: (picture: Sharp) => Sharp
    readonly filenameFormat: (id: string, src: string, width: number, format: string) => string
  }

  /** Renditions by format, the narrowest first. */
  export default function image(
    file: string,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly Rendition[]>>>
}
