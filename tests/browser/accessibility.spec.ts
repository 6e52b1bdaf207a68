import { test } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'

const paths = [
  '/',
  '/news/',
  '/news/2018/01/2017-top-ten-events-at-china-post-group/',
  '/news/2017/07/zhong-guo-kuai-di-xing-ye-fa-zhan-da-hui-zhao-kai-qian-yue-e/',
  '/news/2019/',
  '/news/2019/09/',
  '/sections/stamps/',
  '/archive/',
  '/archive/index/',
  '/topics/',
  '/topics/rural-e-commerce/',
  '/names/',
  '/names/liu-aili/',
  '/search/?q=postal',
  '/about/',
  '/contact/',
  '/corrections/',
  '/withdrawn/',
  '/sitemap/',
  '/nowhere/',
]

for (const width of [320, 1280]) {
  // A page of a phone is that of a desk with more folded away; the desk is looked at by `npm run test:long`.
  test.describe(`${width} pixels wide`, { tag: width === 1280 ? '@long' : [] }, () => {
    test.use({ viewport: { width, height: 800 } })

    for (const path of paths) {
      test(`nothing on ${path} stands in the way of a reader`, async ({ page }) => {
        await page.goto(path)
        await expectAccessible(page)
      })
    }
  })
}
