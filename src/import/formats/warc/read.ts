import { createReadStream } from 'node:fs'
import { limits, tooLarge } from '../../limits.ts'
import type { Reason } from '../../reasons.ts'
import { unreadablePage, type CapturedPage, type PageOrigin, type RawPage } from '../page.ts'
import { ByteStream } from './byte-stream.ts'
import { gunzip } from './gunzip.ts'
import { recordsOf, type WarcRecord } from './records.ts'
import { responseIn } from './response.ts'

const notWarc: Reason = {
  code: 'not-warc',
  line: null,
  message: 'The file is named like a WARC, but does not begin like one.',
  fix: 'give the file the ending of what it is: .txt or .html',
}

/** Before the content of a page stands the header of its server. */
const longestHeader = 64 * 1024

/**
 * The web pages of a WARC, compressed or not: the responses that were delivered as HTML. A page that
 * is too large, or whose record is damaged, comes as one that cannot be read.
 *
 * @param path A file, which is read once, in pieces: an archive may be larger than the memory.
 */
export async function* pagesOfWarc(path: string): AsyncGenerator<RawPage | CapturedPage> {
  // A compressed piece may become a thousand times as much.
  const source = createReadStream(path, { highWaterMark: 16 * 1024 })
  let isStart = true
  try {
    for await (const stretch of stretchesOf(new ByteStream(source))) {
      const isWarc =
        (await stretch.startsWith(Buffer.from('WARC/'))) || stretch.failure !== undefined
      if (isStart && !isWarc) {
        yield unreadablePage(notWarc)
        return
      }
      isStart = false
      yield* pagesOf(stretch)
    }
  } finally {
    source.destroy()
  }
}

/** The archive as it is, or what each sound stretch of a compressed one unfolds to. */
async function* stretchesOf(file: ByteStream): AsyncGenerator<ByteStream> {
  if (!(await file.startsWith(Buffer.from([0x1f, 0x8b])))) yield file
  else for await (const stretch of gunzip(file)) yield new ByteStream(stretch)
}

async function* pagesOf(stream: ByteStream): AsyncGenerator<RawPage | CapturedPage> {
  for await (const record of recordsOf(stream, limits.bytes.http + longestHeader)) {
    const { headers, block, length, damage } = record
    const origin = originOf(record)
    const isPage = headers.get('warc-type') === 'response' && isWebPage(block)
    if (isPage && block.length > limits.bytes.http) {
      yield unreadablePage(tooLarge('http', length), origin)
    } else if (damage !== undefined) yield unreadablePage(damaged(damage), origin)
    else if (isPage) yield { format: 'http', bytes: block, origin }
  }
}

/** Whether a server answered with a web page. */
function isWebPage(block: Buffer): boolean {
  const { status, headers } = responseIn(block) ?? {}
  const type = headers?.get('content-type') ?? ''
  return status === 200 && /^(?:text\/html|application\/xhtml\+xml)/i.test(type)
}

function originOf({ headers }: WarcRecord): PageOrigin {
  const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') // as some programs write it
  const captured = headers.get('warc-date')
  return { ...(url ? { url } : {}), ...(captured ? { captured } : {}) }
}

function damaged(problem: string): Reason {
  return {
    code: 'damaged-archive',
    line: null,
    message: `The archive is damaged here: ${problem}.`,
    fix: 'get the archive again from where it came, and import that too',
  }
}
