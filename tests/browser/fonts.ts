import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import decompress from 'woff2-encoder/decompress'
import { toSource, xml, type Html } from '../../src/html/html.ts'
import { cache, unpackOnce } from './unpack-once.ts'

/** The fonts of a machine: those of a bare Linux, of a telephone, and of a desk. The first is the widest. */
export const families = ['DejaVu', 'Noto', 'Arimo'] as const

export type Family = (typeof families)[number]

/** Which font each kind of face is set in, and the folders of packages that hold these fonts. */
const faces = {
  DejaVu: { serif: 'DejaVu Serif', sans: 'DejaVu Sans', folders: [] },
  Noto: {
    serif: 'Noto Serif',
    sans: 'Noto Sans',
    folders: [
      folderOf(import.meta.resolve('@expo-google-fonts/noto-serif/package.json')),
      folderOf(import.meta.resolve('@expo-google-fonts/noto-sans/package.json')),
    ],
  },
  Arimo: {
    serif: 'Arimo',
    sans: 'Arimo',
    folders: [folderOf(import.meta.resolve('@expo-google-fonts/arimo/package.json'))],
  },
} as const

/** In every family: for code, and for signs that no other font has. */
const dejaVu = folderOf(import.meta.resolve('dejavu-fonts-ttf/package.json'))
const han = new URL(import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json'))

/**
 * A fontconfig file that knows the fonts of one family, a Han font and nothing else. All come with
 * the packages, so that what a machine has installed does not matter.
 */
export async function fontConfiguration(family: Family): Promise<string> {
  const { serif, sans, folders } = faces[family]
  const all = [...folders, dejaVu, await unpackOnce(han, unpackHanFont)]
  const alias = (name: string, font: string): Html =>
    xml`<alias><family>${name}</family><prefer><family>${font}</family></prefer></alias>`
  const content = xml`<?xml version="1.0"?>
<fontconfig>
${all.map((folder) => xml`<dir>${folder}</dir>`)}
<cachedir>${join(cache, 'fontconfig')}</cachedir>
${alias('serif', serif)}${alias('Times New Roman', serif)}
${alias('sans-serif', sans)}${alias('Arial', sans)}
${alias('monospace', 'DejaVu Sans Mono')}
<match target="pattern"><edit name="family" mode="append_last"><string>${sans}</string></edit></match>
</fontconfig>
`
  const file = join(cache, `fonts-${family}.conf`)
  // Renamed into place, so that no browser that starts meanwhile reads half of it.
  const temporary = `${file}.${randomUUID()}`
  await writeFile(temporary, toSource(content))
  await rename(temporary, file)
  return file
}

/** Fontconfig cannot read WOFF2, the only form in which this font is of a reasonable size. */
async function unpackHanFont(folder: string): Promise<void> {
  const files = new URL('files/', han)
  const parts = (await readdir(files)).filter((name) => name.endsWith('.woff2'))
  for (const name of parts) {
    const font = await decompress(await readFile(new URL(name, files)))
    await writeFile(join(folder, name.replace(/woff2$/, 'ttf')), font)
  }
}

function folderOf(manifest: string): string {
  return fileURLToPath(new URL('.', manifest))
}
