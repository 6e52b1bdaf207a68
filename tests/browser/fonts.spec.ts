import { chromium, expect, test, type Page } from '@playwright/test'
import { findChromium } from './chromium.ts'

const article = '/news/2017/07/zhong-guo-kuai-di-xing-ye-fa-zhan-da-hui-zhao-kai-qian-yue-e/'

/** The fonts in which the browser sets the first element that matches. */
async function fontsOf(page: Page, selector: string): Promise<readonly string[]> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  await browser.send('CSS.enable')
  const { root } = await browser.send('DOM.getDocument')
  const { nodeId } = await browser.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await browser.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName)
}

const faces: Readonly<Record<string, { readonly serif: string; readonly sans: string }>> = {
  DejaVu: { serif: 'DejaVu Serif', sans: 'DejaVu Sans' },
  Noto: { serif: 'Noto Serif', sans: 'Noto Sans' },
  Arimo: { serif: 'Arimo', sans: 'Arimo' },
}

test('all text is set in fonts that come with the packages', async ({ page }, { project }) => {
  await page.goto(article)
  const { serif = '', sans = '' } = faces[project.name] ?? {}
  expect(await fontsOf(page, '.text p')).toEqual([serif])
  expect(await fontsOf(page, '.byline p')).toEqual([sans])
  expect(await fontsOf(page, '#find + button')).toEqual([sans])
  expect(await fontsOf(page, '#provenance code')).toEqual(['DejaVu Sans Mono'])
  expect(await fontsOf(page, 'h1')).toContain('Noto Sans SC Thin')
})

test('what the environment says about fonts is not heeded', async ({ baseURL }) => {
  process.env['FONTCONFIG_FILE'] = '/nowhere/fonts.conf'
  const browser = await chromium.launch(await findChromium('Noto'))
  const page = await browser.newPage()
  await page.goto(`${baseURL}${article}`)
  expect(await fontsOf(page, '.text p')).toEqual(['Noto Serif'])
  await browser.close()
  delete process.env['FONTCONFIG_FILE']
})
