import { describe, expect, test } from 'vitest'
import { isBreadcrumbs } from '../../../src/import/furniture/breadcrumbs.ts'
import { isControls } from '../../../src/import/furniture/controls.ts'
import { isFooterLink } from '../../../src/import/furniture/footer-links.ts'
import { isImprint } from '../../../src/import/furniture/imprint.ts'
import { isLabel } from '../../../src/import/furniture/labels.ts'
import { isMenuBar } from '../../../src/import/furniture/menu-bar.ts'
import type { LineRecogniser } from '../../../src/import/furniture/navigation.ts'
import { isServiceNumber } from '../../../src/import/furniture/service-number.ts'

interface Row {
  readonly name: string
  readonly recognise: LineRecogniser
  readonly known: readonly string[]
  readonly unknown: readonly string[]
}

describe.each<Row>([
  {
    name: 'a service number',
    recognise: isServiceNumber,
    known: [
      'Postal Business: 8610 11185',
      'China Post Life: 8610 4008909999',
      '客服电话：11183 95580',
    ],
    unknown: [
      'Date of Issue: 2019-01-05',
      '日期:2017-07-18',
      'Set: 2',
      'The vote was 3: 12',
      'Series: 2017-16',
    ],
  },
  {
    name: 'breadcrumbs',
    recognise: isBreadcrumbs,
    known: [
      'Home > News > Rooster Stamp',
      '您现在的位置：首页 > 新闻',
      '首页>新闻中心',
      'News > Stamps',
      'A > B > C',
    ],
    unknown: ['Sales > 100 million', 'a->b', 'Position of the post in the market', '> quoted'],
  },
  {
    name: 'a menu',
    recognise: isMenuBar,
    known: [
      'Home | About Us | News |',
      'About Us | Sitemap | Contact Us |',
      '首页｜新闻｜联系我们',
    ],
    unknown: ['| China Post |2019-09-09', '| a | b |', 'News', '| Year | Tons |'],
  },
  {
    name: 'a label',
    recognise: isLabel,
    known: ['Pressroom', 'NEWS', 'For Immediate Release', 'Home >', '新闻中心'],
    unknown: ['Rooster Stamp a Hit', 'News of the post', ''],
  },
  {
    name: 'an imprint',
    recognise: isImprint,
    known: [
      'Register number: 京ICP备15035540号 京公网安备110401400185号',
      'Powered by CHINA POST | About Us | Sitema',
      'Copyright © 2019 China Post. All rights reserved.',
      '关于我们版权所有：中国邮政集团公司京ICP备05004268号',
    ],
    unknown: [
      '(China Post)',
      'The copyright of the stamp belongs to the painter.',
      'The register number is 12.',
    ],
  },
  {
    name: 'a link of a footer',
    recognise: isFooterLink,
    known: ['Contact Us |', '上一篇：邮票', 'Next: Stamps'],
    unknown: ['Next year the post will open an office.', 'China Post'],
  },
  {
    name: 'a line of controls',
    recognise: isControls,
    known: [
      '【打印】【关闭】',
      '[Print] [Close]',
      'Print | Close window',
      'Back to top',
      'Share this page',
      '【Font Size: Large Medium Small】',
      'Font size: [Large] [Medium] [Small] Views: 1,321',
      '字号：大 中 小 打印 关闭',
      '字体：【大】【中】【小】',
      '【Large】【Middle】【Small】',
      '[大] [中] [小] 打印',
      '浏览次数：1024',
      '点击：88次',
    ],
    unknown: [
      'Print runs were short this year',
      'print print x',
      'Share prices rise',
      'Top story of the day',
      'The font size is large',
      '(Large)',
      'Sizes (s) (m) are sold',
      'Views: many',
      '字号',
      '【】',
      '|',
      '',
    ],
  },
])('$name', ({ recognise, known, unknown }) => {
  test.each(known)('is known in "%s"', (text) => {
    expect(recognise(text)).toBe(true)
  })

  test.each(unknown)('is not seen in "%s"', (text) => {
    expect(recognise(text)).toBe(false)
  })
})
