import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/import/encoding/decode.ts'
import { encodeChinese } from '../../support/encode.ts'

const traditional =
  '中國快遞行業發展大會召開，簽約額超千億元。會議由國家郵政局主辦，代表們出席了會議。'
const simplified =
  '中国快递行业发展大会召开，签约额超千亿元。会议由国家邮政局主办，代表们出席了会议。'
const english = 'The post “calls” at his door — every morning.\r\nIt does.\n'

function utf16(text: string, isBigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}

describe('decode', () => {
  test.each([
    { name: 'UTF-8', bytes: Buffer.from(english), text: english, encoding: 'utf-8' },
    {
      name: 'UTF-8 with a mark',
      bytes: Buffer.from(`\ufeff${english}`),
      text: english,
      encoding: 'utf-8',
    },
    {
      name: 'UTF-16 with a mark',
      bytes: utf16(english, false, true),
      text: english,
      encoding: 'utf-16le',
    },
    {
      name: 'UTF-16, the big end first, with a mark',
      bytes: utf16(simplified, true, true),
      text: simplified,
      encoding: 'utf-16be',
    },
    {
      name: 'UTF-16 without a mark',
      bytes: utf16(english, false, false),
      text: english,
      encoding: 'utf-16le',
    },
    {
      name: 'UTF-16, the big end first, without a mark',
      bytes: utf16(english, true, false),
      text: english,
      encoding: 'utf-16be',
    },
    ...[
      simplified,
      `News ${simplified} of the post`,
      '京ICP备15035540号 京公网安备110401400185号',
    ].map((text) => ({
      name: `GB18030, ${text}`,
      bytes: encodeChinese(text, 'gb18030'),
      text,
      encoding: 'gb18030',
    })),
    {
      name: 'GB18030 with traditional characters',
      bytes: encodeChinese(traditional, 'gb18030'),
      text: traditional,
      encoding: 'gb18030',
    },
    {
      name: 'Big5',
      bytes: encodeChinese(traditional, 'big5'),
      text: traditional,
      encoding: 'big5',
    },
    {
      name: 'Big5 of a headline',
      bytes: encodeChinese('中國快遞行業發展大會召開\nThe meeting was held in Beijing.', 'big5'),
      text: '中國快遞行業發展大會召開\nThe meeting was held in Beijing.',
      encoding: 'big5',
    },
    { name: 'nothing', bytes: Buffer.from(''), text: '', encoding: 'utf-8' },
  ])('reads $name', ({ bytes, text, encoding }) => {
    expect(decode(bytes).decoded).toEqual({ text, encoding })
  })

  test.each([
    {
      name: 'Latin-1',
      bytes: Buffer.from('Le café de México est fermé.', 'latin1'),
      code: 'unknown-encoding',
      message: /^The byte 0xe9 at offset 6 is not UTF-8\./,
    },
    {
      name: 'a NUL byte',
      bytes: Buffer.from('The post\0calls.'),
      code: 'not-text',
      message: /NUL byte at offset 8/,
    },
    {
      name: 'a picture',
      bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      code: 'not-text',
      message: /offset 8/,
    },
    {
      name: 'a PDF without NULs',
      bytes: Buffer.from('%PDF-1.4\n\u0001\u0002\u0003\u0004\u0005\u0006\u0007'),
      code: 'not-text',
      message: /control character at offset 9/,
    },
    {
      name: 'UTF-16 that is cut off',
      bytes: utf16(english, false, true).subarray(0, 21),
      code: 'unknown-encoding',
      message: /utf-16le/,
    },
    {
      name: 'UTF-8 with one wrong byte',
      bytes: Buffer.concat([Buffer.from(`${english}中`), Uint8Array.of(0xff), Buffer.from('post')]),
      code: 'unknown-encoding',
      message: /^The byte 0xff at offset 65 is not UTF-8\./,
    },
  ])('refuses $name, and says where', ({ bytes, code, message }) => {
    const { reason } = decode(bytes)
    expect(reason?.code).toBe(code)
    expect(reason?.message).toMatch(message)
  })
})
