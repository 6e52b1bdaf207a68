const longest = 120

const between = String.raw`[\s[\]【】()（）|｜/]*`
const sizes = String.raw`\b(?:large|big|medium|middle|normal|small|[lms])\b|[大中小]`

/** What readers press or count. */
const controls = [
  new RegExp(
    `(?:\\b(?:font|text)(?: ?size)?\\b|字体|字體|字号|字號) ?[:：]?(?:${between}(?:${sizes}))+`,
    'giu',
  ),
  new RegExp(`(?:[[【(（](?:${sizes})[\\]】)）] ?){2,}`, 'giu'),
  /(?:\b(?:views?|hits|clicks)\b|(?:浏览|瀏覽|点击|點擊|阅读|閱讀)(?:次数|次數|量|数|數|率)?) ?[:：] ?\d[\d,]* ?次?/giu,
  /\b(?:print|close(?: window)?|back(?: to top)?|top|share|tweet)(?: this(?: page)?)?\b/giu,
  /打印|列印|关闭(?:窗口)?|關閉|返回(?:顶部)?|分享|收藏/gu,
]

const nothing = new RegExp(`^${between}$`, 'u')

/** Whether a line holds controls alone, which nobody wrote: `【打印】【关闭】`, `Font size: [Large] [Small] Views: 321`. */
export function isControls(text: string): boolean {
  if (text.length > longest || nothing.test(text)) return false
  return nothing.test(controls.reduce((rest, control) => rest.replace(control, ' '), text))
}
