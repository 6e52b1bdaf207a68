const source =
  /^(?:(?:article |news )?source|(?:文章|信息|新闻|新聞)?(?:来源|來源)|稿源) ?[:：] ?(.{1,80})$/iu

const bar = /^[|｜] ?([^|｜]{0,80}?) ?[|｜]$/u

/** Who is named as the source on a line of its own: `來源：中國郵政`, `| China Post |`; `''` if nobody. */
export function sourceLine(text: string): string | undefined {
  return source.exec(text)?.[1] ?? bar.exec(text)?.[1]
}
