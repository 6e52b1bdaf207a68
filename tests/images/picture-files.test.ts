import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { renditionsOf } from '../../src/images/picture-files.ts'
import { contentFolder } from '../support/content-folder.ts'

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: 'white' } })
}

async function moving(): Promise<Buffer> {
  const frames = [plain(4, 4), plain(4, 4).negate()].map((frame) => frame.png().toBuffer())
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer()
}

/** A PNG with the piece that says how often it moves. */
async function movingPng(): Promise<Buffer> {
  const still = await plain(4, 4).png().toBuffer()
  const control = Buffer.from('000000086163544c0000000200000000f38d9370', 'hex')
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
}

describe('a picture', () => {
  test.each([
    ['is told its size if it is too high', plain(8, 17_000).png().toBuffer(), '8 × 17000 points'],
    ['is told its size if it is too wide', plain(20_000, 8).png().toBuffer(), '20000 × 8 points'],
    ['that moves is told so', moving(), 'moves or has several pages'],
    ['that moves is told so as PNG', movingPng(), 'moves or has several pages'],
    ['that is none is told so', Promise.resolve(Buffer.from('no picture')), 'cannot be decoded'],
  ])('%s', async (_, bytes, says) => {
    using folder = contentFolder({ 'a.png': await bytes })
    const found = await renditionsOf('a.png', folder.path, join(folder.path, 'made'))
    expect('problem' in found && found.problem).toContain(says)
  })

  test('is found by its name in either form of Unicode', async () => {
    const bytes = await plain(4, 4).png().toBuffer()
    using folder = contentFolder({ 'cafe\u0301.png': bytes })
    const found = await renditionsOf('caf\u00e9.png', folder.path, join(folder.path, 'made'))
    expect('problem' in found).toBe(false)
  })
})
