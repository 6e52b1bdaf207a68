import { readFile } from 'node:fs/promises'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { drawing, fitting, lineAlone, type Line } from './drawing.ts'

/** Made once a process: the program can be started only once. */
let program: Promise<void> | undefined

/**
 * The picture that stands for the site where a page of it is shared: a PNG of 1200 × 630 pixels, its
 * words set in fonts that come with the packages, so that it is the same on every machine.
 *
 * The fonts have no Chinese. A name or tagline that they cannot set is left out, and the mark remains.
 */
export async function socialPicture({
  name,
  tagline,
}: Pick<Newsroom, 'name' | 'tagline'>): Promise<Uint8Array> {
  program ??= packageFile(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
  await program
  const fonts = await Promise.all([
    packageFile(
      import.meta
        .resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    ),
    packageFile(
      import.meta
        .resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
    ),
  ])
  const lines = [
    { text: settable(name), fontSize: 104, weight: 600 },
    { text: settable(tagline), fontSize: 44, weight: 400 },
  ] as const
  const [first, second] = lines.map((line) => fitting(line, widthOf(line, fonts)))
  return render(drawing(first ?? lines[0], second ?? lines[1]), fonts)
}

function packageFile(url: string): Promise<Uint8Array> {
  return readFile(new URL(url))
}

/** The text, or nothing if the fonts do not have its script. */
function settable(text: string): string {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u.test(text)
    ? text
    : ''
}

function widthOf(line: Line, fonts: readonly Uint8Array[]): number {
  const picture = open(lineAlone(line), fonts)
  const width = picture.getBBox()?.width ?? 0
  picture.free()
  return width
}

function render(svg: string, fonts: readonly Uint8Array[]): Uint8Array {
  const picture = open(svg, fonts)
  const image = picture.render()
  const png = image.asPng()
  image.free()
  picture.free()
  return png
}

function open(svg: string, fonts: readonly Uint8Array[]): InstanceType<typeof Resvg> {
  return new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Source Serif 4' },
  })
}
