import type { Reason } from '../reasons.ts'
import { wordCount } from '../text/prose.ts'
import type { Suspect } from './suspect.ts'

const error =
  /^(?:(?:http )?(?:error )?[45]\d\d\b(?!-).{0,60}(?:error|found|forbidden|denied|unavailable|gateway|timeout|request|exist)|(?:error )?(?:404|403|500|502|503)(?: error)?\.?$|(?:page|file|article|document) (?:not found|does not exist)|(?:not found|forbidden|access denied|bad gateway|service unavailable|internal server error|server error)\b|(?:sorry|oops).{0,80}(?:page|found|exist|error)|the (?:page|requested (?:url|page|resource)).{0,80}(?:not found|exist|unavailable|removed|could not be found)|.{0,30}(?:页面不存在|頁面不存在|找不到(?:该|該)?(?:页面|頁面|网页|網頁)|无法访问|系统错误|訪問的頁面|您访问的页面))/iu

/** What a server says when it has no page: `404 Not Found`. */
export function errorPage({ lines }: Suspect): Reason | undefined {
  const filled = lines.filter(({ text }) => text !== '')
  const said = filled.slice(0, 15).find(({ text }) => error.test(text))
  if (said === undefined || filled.reduce((sum, { text }) => sum + wordCount(text), 0) > 150)
    return undefined
  return {
    code: 'error-page',
    line: said.number,
    message: 'This is the error page of a server, not the page that was asked for.',
    fix: 'capture the page again, or delete the file',
  }
}
