import type { Page } from '@playwright/test'

/** Source for the page: what in it could be run, or leads to what is run. */
const dangers = `[...document.querySelectorAll('*')].flatMap((element) =>
  [...element.attributes]
    .filter(({ name, value }) =>
      name.startsWith('on') || name === 'style' || name === 'srcdoc' ||
      (/^(href|src|action|formaction|data|poster|xlink:href)$/.test(name) &&
        /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data|blob|file|filesystem):/i.test(value)))
    .map(({ name, value }) => element.tagName + ' ' + name + '=' + value)
    .concat(
      element.tagName === 'SCRIPT' && element.type !== 'application/ld+json' &&
        !/^\\/(assets\\/|search\\/search\\.js$)/.test(element.getAttribute('src')) ? ['SCRIPT ' + element.text] : [],
      /^(IFRAME|OBJECT|EMBED|BASE|FOREIGNOBJECT|ANIMATE|SET|MATH)$/i.test(element.tagName)
        ? [element.tagName] : []))`

/** Opens pages of one site, one after the other, and returns whatever harm is done meanwhile. */
export async function visit(
  page: Page,
  origin: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const harm: string[] = []
  let path = ''
  const note = (what: string): number => harm.push(`${path}: ${what}`)
  page.on('dialog', (dialog) => {
    note(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`request ${request.url()}`)
  })
  page.on('pageerror', (error) => note(`error ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console ${message.text()}`)
  })
  for (path of paths) {
    const response = await page.goto(origin + path, { waitUntil: 'load' })
    if (response?.status() !== 200) note(`status ${response?.status()}`)
    const found: readonly string[] = await page.evaluate(dangers)
    for (const danger of found) note(danger)
    if (new URL(page.url()).pathname !== path.replace(/\?.*/, '')) note(`led to ${page.url()}`)
  }
  return harm
}
