/** The part of Eleventy's image package that is used here; it brings no types. */
declare module '@11ty/eleventy-img' {
  interface Rendition {
    readonly width: number
    readonly height: number
    readonly filename: string
    readonly outputPath: string
    readonly sourceType: string
  }

  interface ImageOptions {
    readonly widths: readonly (number | 'auto')[]
    readonly formats: readonly string[]
    readonly outputDir: string
    readonly urlPath: string
    /** Unknown to the package, which tells pictures apart by all options. */
    readonly changed: number
    readonly fixOrientation: boolean
    readonly filenameFormat: (id: string, src: string, width: number, format: string) => string
  }

  /** Renditions by format, the narrowest first. */
  export default function image(
    file: string,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly Rendition[]>>>
}
