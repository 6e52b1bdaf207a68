/** What other programs call the fields. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  title: ['headline', 'name', '标题', '標題'],
  date: ['published_at', 'pubdate', 'day', '日期'],
  summary: ['description', 'excerpt', 'abstract', 'teaser', '摘要'],
  source: ['来源', '來源'],
  lang: ['language', 'locale', '语言'],
  publish_at: ['publishdate', 'publish_date'],
  expires_at: ['expirydate', 'expiry_date', 'unpublish_at'],
}
