const link =
  /^(?:home|about us|contact us|sitemap|site map|privacy(?: policy)?|terms of use|legal notice|首页|首頁|关于我们|關於我們|联系我们|聯繫我們|网站地图|網站地圖) ?[|>»]?$/iu
const gluedLinks =
  /^(?=.{0,200}$)(?:关于我们|關於我們|about us)(?=.*(?:联系我们|聯繫我們|网站地图|網站地圖|contact us|sitemap))/iu
const neighbour =
  /^(?:上一[篇条條页頁]|下一[篇条條页頁]|previous(?: article| page)?|next(?: article| page)?|prev) ?[:：>»]/iu

/** Links below a text: `Contact Us`, `上一篇：…`. */
export function isFooterLink(text: string): boolean {
  if (text.length > 200) return false
  return [link, gluedLinks, neighbour].some((known) => known.test(text))
}
