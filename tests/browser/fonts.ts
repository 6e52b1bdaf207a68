import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import decompress from 'woff2-encoder/decompress'
import { toSource, xml, type Html } from '../../src/html/html.ts'
import { cache, unpackOnce } from './unpack-once.ts'

/** The fonts of a machine: those of a bare Linux, of a telephone, and of a desk. The first is the widest. */
export const families = ['DejaVu', 'Noto', 'Arimo'] as const

export type Family = (typeof families)[number]

/** Which font each kind of face is set in, and the packages that hold these fonts. */
const faces = {
  DejaVu: { serif: 'DejaVu Serif', sans: 'DejaVu Sans', packages: [] },
  Noto: {
    serif: 'Noto Serif',
    sans: 'Noto Sans',
    packages: [
      import.meta.resolve('@expo-google-fonts/noto-serif/package.json'),
      import.meta.resolve('@expo-google-fonts/noto-sans/package.json'),
    ],
  },
  Arimo: {
    serif: 'Arimo',
    sans: 'Arimo',
    packages: [import.meta.resolve('@expo-google-fonts/arimo/package.json')],
  },
} as const

/** In every family: for code, for signs that no other font has, and for Chinese. */
const common = [
  import.meta.resolve('@fontsource/dejavu-mono/package.json'),
  import.meta.resolve('@fontsource/dejavu-serif/package.json'),
  import.meta.resolve('@fontsource/dejavu-sans/package.json'),
  import.meta.resolve('@fontsource-variable/noto-sans-sc/package.json'),
] as const

/**
 * A fontconfig file that knows the fonts of one family, a Han font and nothing else. All come with
 * the packages, so that what a machine has installed does not matter.
 */
export async function fontConfiguration(family: Family): Promise<string> {
  const { serif, sans, packages } = faces[family]
  const folders = await Promise.all([...packages, ...common].map(fontFolder))
  const alias = (name: string, font: string): Html =>
    xml`<alias><family>${name}</family><prefer><family>${font}</family></prefer></alias>`
  const content = xml`<?xml version="1.0"?>
<fontconfig>
${folders.map((folder) => xml`<dir>${folder}</dir>`)}
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

/** The fonts of a package. Those that are WOFF2 are unpacked, since fontconfig cannot read them. */
async function fontFolder(manifest: string): Promise<string> {
  const packed = new URL('files/', manifest)
  if (!existsSync(packed)) return fileURLToPath(new URL('.', manifest))
  return unpackOnce(new URL(manifest), async (folder) => {
    const names = await readdir(packed)
    for (const name of names.filter((file) => file.endsWith('.woff2'))) {
      const font = await decompress(await readFile(new URL(name, packed)))
      await writeFile(join(folder, name.replace(/woff2$/, 'ttf')), font)
    }
  })
}
