import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/content/markdown.ts'
import { toSource } from '../../src/html/html.ts'
import { illustrate, picturesShown } from '../../src/images/illustrate.ts'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'

const ferry = readFileSync('tests/images/ferry.jpg')

const frames = await Promise.all(
  ['red', 'blue'].map((background) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer(),
  ),
)
const base = { url: 'https://example.org/archive/', path: '/archive/' }
const head = '---\ntitle: Mail\n---\n'

async function illustrated(folder: ContentFolder, markdown: string): Promise<string> {
  folder.write({ 'a.md': `${head}${markdown}\n` })
  const text = { file: join(folder.path, 'a.md'), body: renderMarkdown(markdown).html }
  const [done = text] = await illustrate([text], { base, folder: join(folder.path, 'made') })
  return toSource(done.body)
}

describe('illustrate', () => {
  test('makes a figure of a picture, in three formats, with its size, caption and credit', async () => {
    using folder = contentFolder({ 'ferry.jpg': ferry })
    const source = await illustrated(
      folder,
      '![A "ferry"](ferry.jpg "At dawn. (Photo: Li Wei)")\n\n![Again](ferry.jpg)',
    )
    expect(source.replaceAll(/[\w-]{10}-/g, 'ID-')).toContain(
      '<source type="image/avif" srcset="/archive/images/ID-480.avif 480w, /archive/images/ID-800.avif 800w"',
    )
    expect(source).toContain('width="800" height="450" alt="A &#34;ferry&#34;"')
    expect(source).toContain('<figcaption>At dawn. <small>(Photo: Li Wei)</small></figcaption>')
    expect(source.match(/loading="lazy"/g)).toHaveLength(1)
    expect(source.indexOf('loading="lazy"')).toBeGreaterThan(source.indexOf('Again') - 200)
  })

  test('leaves what a camera wrote out of every file, and makes none twice', async () => {
    using folder = contentFolder({ 'ferry.jpg': ferry })
    expect(ferry.includes('Exif')).toBe(true)
    await illustrated(folder, '![A ferry](ferry.jpg)')
    const files = globSync('made/*', { cwd: folder.path }).map((file) => join(folder.path, file))
    expect(files).toHaveLength(6)
    for (const file of files) expect(readFileSync(file).includes('Exif'), file).toBe(false)

    const times = files.map((file) => statSync(file).mtimeMs)
    await illustrated(folder, 'Once more: ![A ferry](ferry.jpg)')
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(times)
  })

  test('makes another picture of one that was replaced, though its size is the same', async () => {
    const plain = async (background: string): Promise<Buffer> =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png({ compressionLevel: 0 })
        .toBuffer()
    const [red, blue] = [await plain('red'), await plain('blue')]
    expect(red).toHaveLength(blue.length)
    using folder = contentFolder({ 'plain.png': red })
    const before = await illustrated(folder, '![A plain](plain.png)')
    folder.write({ 'plain.png': blue })
    expect(await illustrated(folder, '![A plain](plain.png)')).not.toBe(before)
  })

  test('makes a figure of a drawing without words', async () => {
    using folder = contentFolder({
      'a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="9"><path d="M0 0h900v9z"/></svg>',
    })
    expect(await illustrated(folder, '![A corner](a.svg)')).toContain('alt="A corner"')
  })

  test('puts a transparent picture on white, in every format', async () => {
    const letters = sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    using folder = contentFolder({ 'logo.png': await letters.png().toBuffer() })
    await illustrated(folder, '![A logo](logo.png)')
    const files = globSync('made/*', { cwd: folder.path })
    expect(files).toHaveLength(3)
    for (const file of files) {
      const { channels } = await sharp(join(folder.path, file)).stats()
      expect(
        channels.slice(0, 3).map(({ mean }) => Math.round(mean)),
        file,
      ).toEqual([255, 255, 255])
    }
  })

  test('names the files that a text shows', async () => {
    using folder = contentFolder({ 'ferry.jpg': ferry })
    const markdown = '![A ferry](ferry.jpg) and /images/aaaaaaaaaa-1.jpg'
    const text = { file: join(folder.path, 'a.md'), body: renderMarkdown(markdown).html }
    const done = await illustrate([text], { base, folder: join(folder.path, 'made') })
    expect(picturesShown(done.map(({ body }) => body))).toHaveLength(6)
  })

  test.each([
    { src: 'none.jpg', says: 'a.md:6:10 There is no image "none.jpg" beside the article.' },
    { src: 'broken.jpg', says: 'a.md:6:10 The image "broken.jpg" cannot be decoded.' },
    { src: 'cut.jpg', says: 'a.md:6:10 The image "cut.jpg" cannot be decoded.' },
    { src: '../ferry.jpg', says: 'a.md:6:10 The image "../ferry.jpg" is not beside the article.' },
    { src: '/etc/a.jpg', says: 'a.md:6:10 The image "/etc/a.jpg" is not beside the article.' },
    { src: 'large.jpg', says: 'a.md:6:10 The image "large.jpg" has 21 MB.' },
    { src: 'moves.gif', says: 'a.md:6:10 The image "moves.gif" moves or has several pages' },
    { src: 'a.svg', says: 'a.md:6:10 The image "a.svg" is a drawing with words, which look' },
  ])('says where $src stands, and what is wrong with it', async ({ src, says }) => {
    using folder = contentFolder({
      'broken.jpg': 'This is no picture.',
      'cut.jpg': ferry.subarray(0, 1500),
      'moves.gif': await sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer(),
      'large.jpg': new Uint8Array(21 * 1024 * 1024),
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>Letters</text></svg>',
    })
    await expect(illustrated(folder, `Text.\n\nSee ![x](${src}).`)).rejects.toThrow(says)
  })
})
