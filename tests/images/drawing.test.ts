import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renditionsOf } from '../../src/images/picture-files.ts'
import { contentFolder } from '../support/content-folder.ts'

function drawing(inside: string, before = ''): string {
  return `${before}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
}

const blur = drawing('<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>')
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(blur, 'utf16le')])

test.each<[string, string, string | Uint8Array]>([
  ['with a filter', 'a.svg', blur],
  ['with a filter of a name space', 'a.svg', drawing('<s:filter xmlns:s="x"/>')],
  ['with a filter of a style', 'a.svg', drawing('<rect style="filter: blur(9px)"/>')],
  ['with a filter in an entity', 'a.svg', drawing('&f;', '<!DOCTYPE svg [<!ENTITY f "x">]>')],
  ['in UTF-16', 'a.svg', utf16],
  ['that is packed', 'a.svgz', gzipSync(blur)],
  ['that is called otherwise', 'a.png', blur],
])('a drawing %s is refused before it is drawn', async (_what, name, bytes) => {
  using folder = contentFolder({ [name]: bytes })
  const found = await renditionsOf(name, folder.path, join(folder.path, 'made'))
  expect(found).toMatchObject({ code: 'image-filter' })
})

test('a drawing of lines is a picture', async () => {
  using folder = contentFolder({ 'a.svg': drawing('<path d="M0 0L9 9" stroke="#000"/>') })
  const found = await renditionsOf('a.svg', folder.path, join(folder.path, 'made'))
  expect(found).toHaveLength(3)
})
