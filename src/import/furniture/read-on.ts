import type { Line } from '../text/lines.ts'
import { endsSentence, isProse, wordCount } from '../text/prose.ts'

const heading =
  /^(?:(?:related|recommended|latest|recent) (?:news|articles?|stories|links|reading|reports)|相关(?:新闻|链接|文章|阅读|报道)|相關(?:新聞|連結|鏈接|文章|閱讀|報導)|(?:延伸|推荐)阅读|(?:延伸|推薦)閱讀) ?[:：]?$/iu

const mostHeadlines = 12
const longestHeadline = 25

/**
 * The list of other articles below a text, with the heading above it: `Related news:`.
 *
 * @param lines Without blank ones and without the foot of the page.
 * @returns None, if anything below the heading could be a sentence of the article.
 */
export function readOn(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex(({ text }) => heading.test(text))
  const headlines = lines.slice(at + 1)
  const isList =
    headlines.length <= mostHeadlines &&
    headlines.every(({ text }) => !endsSentence(text) && wordCount(text) <= longestHeadline)
  // Above the text, `Latest news` is the name of a section.
  const isBelowText = lines.slice(0, Math.max(at, 0)).some(({ text }) => isProse(text))
  return isList && isBelowText ? lines.slice(at) : []
}
