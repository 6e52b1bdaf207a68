import { tooLarge } from '../../limits.ts'
import type { Reason } from '../../reasons.ts'
import { readHtml } from '../html/read.ts'
import { unreadablePage, type CapturedPage, type PageOrigin } from '../page.ts'
import { contentOf, responseIn } from './response.ts'

const cutOff: Reason = {
  code: 'cut-off',
  line: null,
  message: 'The page breaks off: its compressed content has no end.',
  fix: 'capture the page again',
}

/** A page of an archive as its server delivered it. */
export async function readDelivered(bytes: Buffer, origin: PageOrigin): Promise<CapturedPage> {
  const response = responseIn(bytes)
  if (response === undefined) throw new Error('The record holds no answer of a server.')
  const content = await contentOf(response)
  if (content === 'too-large') return unreadablePage(tooLarge('http'), origin)
  if (content === 'cut-off') return unreadablePage(cutOff, origin)
  const type = response.headers.get('content-type') ?? ''
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1]
  return readHtml(content, charset === undefined ? origin : { ...origin, charset })
}
