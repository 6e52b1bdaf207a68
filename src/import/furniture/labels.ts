/** Names of sections and buttons as they stand alone on a line, in lower case. */
const names = new Set(
  [
    'home|home page|homepage|news|latest news|news center|news centre|newsroom|news room|pressroom|press room',
    'media advisory|press advisory|advisory|press|press release|press releases|news release|news releases|media center|media centre|media|media releases',
    'for immediate release|about us|contact us|contact|sitemap|site map|search|menu|login|log in|sign in|subscribe',
    'postman story|postal equipments|stamps|airmail items|china post|china post news|china post group|events|archive',
    'english|中文|中文版|简体|繁體|简体中文|繁體中文|首页|首頁|新闻|新聞|新闻中心|新聞中心|新闻动态|公司新闻|企业新闻|行业新闻|行業新聞',
    '行业资讯|行業資訊|要闻|要聞|公告|关于我们|關於我們|联系我们|聯繫我們|nieuws|nieuwsbericht|persbericht|persberichten',
    'presse|pressemitteilung|pressemitteilungen|aktuelles|actualités|communiqué de presse|noticias|comunicados',
    'skip to content|skip to main content|toggle navigation|print|share|email|back|back to news|all news',
  ]
    .join('|')
    .split('|'),
)

/** Whether the line only names a section of the site or one of its buttons: `Pressroom`. */
export function isLabel(text: string): boolean {
  return text.length < 60 && names.has(text.toLowerCase().replace(/^[>»‹«<|]+ ?| ?[>»:|]+$/gu, ''))
}
