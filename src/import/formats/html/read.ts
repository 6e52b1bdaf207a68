import type { CapturedPage } from '../page.ts'
import { unreadablePage } from '../page.ts'
export function readHtml(_: Uint8Array): CapturedPage {
  return unreadablePage({ code: 'x', line: null, message: '', fix: '' })
}
