import { describe, expect, test } from 'vitest'
import { drawing, fitting } from '../../src/picture/drawing.ts'
import { socialPicture } from '../../src/picture/social-picture.ts'
import { xmlRoot } from '../support/xml.ts'

const words = { name: 'China Post Newsroom', tagline: 'News of China Post as it was published' }

describe('socialPicture', () => {
  test('is a PNG of 1200 × 630 pixels that a messenger will load', async () => {
    const png = Buffer.from(await socialPicture(words))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(100_000)
  })

  test('is the same every time', async () => {
    expect(await socialPicture(words)).toEqual(await socialPicture(words))
  })

  test('has words in it', async () => {
    const empty = await socialPicture({ name: '', tagline: '' })
    expect((await socialPicture(words)).length).toBeGreaterThan(empty.length + 2000)
  })

  test('leaves out what the fonts cannot set', async () => {
    const empty = await socialPicture({ name: '', tagline: '' })
    expect(await socialPicture({ name: '中国邮政', tagline: '新闻' })).toEqual(empty)
  })
})

describe('drawing', () => {
  const line = { text: 'Fish & <chips>', fontSize: 100, weight: 600 } as const

  test('escapes what is written on it', () => {
    expect(xmlRoot(drawing(line, line)).textContent).toContain('Fish & <chips>')
  })

  test('sets a line smaller that would not fit', () => {
    expect(fitting(line, 2016)).toMatchObject({ fontSize: 50 })
    expect(fitting(line, 500)).toBe(line)
  })
})
