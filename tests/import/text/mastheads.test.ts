import { describe, expect, test } from 'vitest'
import { parseText } from '../../../src/import/text/parse.ts'
import { aCapture, body, footer, headline, navigation } from '../../support/capture.ts'

const paragraphs = 2

interface Row {
  readonly name: string
  readonly capture: string
  readonly title?: string | null
  readonly subtitle?: string | null
  readonly date?: string | null
  readonly source?: string | null
  readonly paragraphs?: number
  readonly codes?: readonly string[]
}

const rooster = 'Rooster Stamp a Hit'

const ofThisPublisher: readonly Row[] = [
  { name: 'a plain page', capture: aCapture() },
  {
    name: 'the date glued to the second copy',
    capture: aCapture({ masthead: `${rooster}\n${rooster}2017-02-08\n` }),
    title: rooster,
    date: '2017-02-08',
    source: null,
  },
  {
    name: 'an author between the source and the date',
    capture: aCapture({ masthead: `${rooster}\n${rooster}\n| Stamp News | Li Wei |2017-02-08\n` }),
    title: rooster,
    date: '2017-02-08',
    source: 'Stamp News',
    paragraphs: 3,
  },
  {
    name: 'a counter behind the date',
    capture: aCapture({ masthead: `${rooster}\n| Stamp News |2017-02-08 | Views: 12\n` }),
    title: rooster,
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'a headline that goes on in the next line',
    capture: aCapture({
      masthead:
        'China Post and Ali Group agree to serve farmers in the\nmountains of Guizhou\n| Stamp News |2017-02-08\n',
    }),
    title: 'China Post and Ali Group agree to serve farmers in the mountains of Guizhou',
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'a short headline that goes on in the next line',
    capture: aCapture({
      masthead: 'Serving farmers in\nthe mountains\n| Stamp News |2017-02-08\n',
    }),
    title: 'Serving farmers in the mountains',
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'two copies of a headline that goes on in the next line',
    capture: aCapture({
      masthead: `${'China Post agrees to serve farmers in the\nmountains of Guizhou\n'.repeat(2)}| Stamp News |2017-02-08\n`,
    }),
    title: 'China Post agrees to serve farmers in the mountains of Guizhou',
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'the title of the window, the menu, and a headline that goes on in the next line',
    capture: aCapture({
      navigation: `${rooster} in twelve provinces_China Post\nHome | News | Stamps\nHome > News > Detail\n`,
      masthead: `${rooster}\nin twelve provinces\n[2017-02-08] [Source: Stamp News]\n【Large】【Small】\n`,
    }),
    title: `${rooster} in twelve provinces`,
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'controls below the date and the source',
    capture: aCapture({
      masthead: `${rooster}\nDate: 2017-02-08\nSource: Stamp News\n【Font Size: Large Medium Small】\n`,
    }),
    title: rooster,
    date: '2017-02-08',
    source: 'Stamp News',
  },
  {
    name: 'a year glued to a date',
    capture: aCapture({ masthead: 'Top Ten Events in 2013\nTop Ten Events in 20132014-02-08\n' }),
    title: 'Top Ten Events in 2013',
    date: '2014-02-08',
    source: null,
  },
  {
    name: 'a year glued to a date, the headline only once',
    capture: aCapture({ masthead: 'Top Ten Events in 20132014-02-08\n' }),
    title: 'Top Ten Events in 2013',
    date: '2014-02-08',
    source: null,
  },
  {
    name: 'a date glued to a byline',
    capture: aCapture({ masthead: `${headline}\n${headline}\nEditor: Wang Yong2016-03-04\n` }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'a date glued to a name',
    capture: aCapture({ masthead: `${headline}\n${headline}\nWang Yong2016-03-04\n` }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'a date glued to a byline in brackets, the headline once',
    capture: aCapture({ masthead: `${headline}\n(Editor: Zhu Xi)2016-03-04\n` }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'another name between the bars',
    capture: aCapture({ masthead: `${headline}\n${headline}\n| China Post News |2016-03-04\n` }),
    source: 'China Post News',
  },
  {
    name: 'bars without spaces',
    capture: aCapture({ masthead: `${headline}\n${headline}\n|China Post News|2016-03-04\n` }),
    source: 'China Post News',
  },
  {
    name: 'empty bars',
    capture: aCapture({ masthead: `${headline}\n${headline}\n||2016-03-04\n` }),
    source: null,
  },
  {
    name: 'empty bars with spaces',
    capture: aCapture({ masthead: `${headline}\n${headline}\n|  | 2016-03-04\n` }),
    source: null,
  },
  {
    name: 'a state bureau, and another credit below the text',
    capture: aCapture({
      masthead: `${headline}\n${headline}\n| State Post Bureau |2016-03-04\n`,
      body: `${body}\n\n(Source: Xinhua)`,
    }),
    source: 'State Post Bureau',
    paragraphs: 3,
  },
  {
    name: 'the headline only once',
    capture: aCapture({ masthead: `${headline}\n| China Post |2016-03-04\n` }),
  },
  {
    name: 'Pressroom above the headline',
    capture: aCapture({ masthead: `Pressroom\n${headline}\n| China Post |2016-03-04\n` }),
  },
  {
    name: 'headline and subtitle on one line, once',
    capture: aCapture({ masthead: `${headline}—— A harvest by mail\n| China Post |2016-03-04\n` }),
    subtitle: 'A harvest by mail',
  },
  {
    name: 'headline and subtitle on one line, twice',
    capture: aCapture({
      masthead: `${headline}——A harvest\n${headline}—— A harvest\n| China Post |2016-03-04\n`,
    }),
    subtitle: 'A harvest',
  },
  {
    name: 'the second copy indented',
    capture: aCapture({ masthead: `${headline}\n      ${headline}\n| China Post |2016-03-04\n` }),
  },
  {
    name: 'the headline as a bullet',
    capture: aCapture({ masthead: `• ${headline}\n| China Post |2016-03-04\n` }),
  },
  {
    name: 'the headline as a bullet, then plain',
    capture: aCapture({ masthead: `• ${headline}\n${headline}\n| China Post |2016-03-04\n` }),
  },
  {
    name: 'the headline as a bullet among those of a menu without service numbers',
    capture: aCapture({
      navigation: '• Postman Story\n• Postal Equipments',
      masthead: `• ${headline}\n| China Post |2016-03-04\n`,
    }),
  },
  {
    name: 'a fourth bullet and a blank line after each number',
    capture: aCapture({
      navigation: navigation
        .replace('• 2019 Stamps', '• 2008 Stamps\n  • Airmail items')
        .replaceAll(/(?<=\d)\n/g, '\n\n'),
    }),
  },
  { name: 'no navigation', capture: aCapture({ navigation: '' }) },
  { name: 'no footer', capture: aCapture({ footer: '' }) },
  {
    name: 'a footer cut in the middle',
    capture: aCapture({ footer: footer.slice(0, footer.indexOf('ap |')) }),
  },
  { name: 'a footer cut at its beginning', capture: aCapture({ footer: 'Register nu' }) },
  { name: 'a footer after four blank lines', capture: aCapture({ footer: `\n\n\n${footer}` }) },
  {
    name: 'a list of other articles above the footer',
    capture: aCapture({
      footer: `Related news:\nChina Post opens an office\nStamps for the year\n${footer}`,
    }),
  },
  {
    name: 'the name of a section above a text of a few lines',
    capture: aCapture({
      navigation: 'Home\nLatest news\n',
      masthead: `${headline}\n| China Post |2016-03-04\n`,
    }),
  },
  {
    name: 'a Chinese footer glued into one line',
    capture: aCapture({
      footer:
        '关于我们网站地图联系我们版权所有：中国邮政集团公司京ICP备05004268号京公网安备110401400185号',
    }),
  },
  {
    name: 'no blank line after the date',
    capture: aCapture({ masthead: `${headline}\n${headline}\n| China Post |2016-03-04` }),
  },
  {
    name: 'four blank lines after the date, some with a space',
    capture: aCapture({
      masthead: `${headline}\n${headline}\n| China Post |2016-03-04\n \n\u00a0\n\n`,
    }),
  },
  {
    name: 'the date glued to both copies',
    capture: aCapture({ masthead: `${rooster}2017-02-08\n${rooster}2017-02-08\n` }),
    title: rooster,
    date: '2017-02-08',
    source: null,
  },
  {
    name: 'bars without a date, and the date below them',
    capture: aCapture({ masthead: `${headline}\n${headline}\n| China Post |\n2016-03-04\n` }),
  },
  {
    name: 'a date that both copies have',
    capture: aCapture({ masthead: 'Report of 9 May 2016-03-04\nReport of 9 May 2016-03-04\n' }),
    title: 'Report of 9 May 2016-03-04',
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'a navigation that begins in the middle',
    capture: aCapture({ navigation: navigation.slice(6) }),
  },
  {
    name: 'a stamp sheet of facts',
    capture: aCapture({
      masthead: 'Year of the Pig\nYear of the Pig\n',
      body: 'Date of Issue: 2019-01-05\nSet: 2\nDenomination: 1.20 yuan\nDesigner: Han Meilin',
    }),
    title: 'Year of the Pig',
    date: null,
    source: null,
    paragraphs: 4,
    codes: ['no-date'],
  },
  {
    name: 'no date',
    capture: aCapture({ masthead: `${headline}\n${headline}\n` }),
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'no date, the headline once',
    capture: aCapture({ masthead: `${headline}\n` }),
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'no headline',
    capture: aCapture({ masthead: '| China Post |2016-03-04\n' }),
    title: null,
    codes: ['no-title'],
  },
  {
    name: 'neither headline nor date',
    capture: aCapture({ masthead: '' }),
    title: null,
    date: null,
    source: null,
    codes: ['no-title', 'no-date'],
  },
  {
    name: 'a caption in place of the headline',
    capture: aCapture({
      masthead: 'Oranges on their way to the trucks [China Post News / Wang Yong]\n',
    }),
    title: null,
    date: null,
    source: null,
    paragraphs: 3,
    codes: ['no-title', 'no-date'],
  },
  {
    name: 'the day of issue of a stamp',
    capture: aCapture({ masthead: `${headline}\n${headline}\nDate of Issue: 2019-01-05\n` }),
    date: null,
    source: null,
    paragraphs: 3,
    codes: ['no-date'],
  },
  {
    name: 'a serial number',
    capture: aCapture({ masthead: 'New stamp series 2017-16\nNew stamp series 2017-16\n' }),
    title: 'New stamp series 2017-16',
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'a serial number with a date glued to it',
    capture: aCapture({
      masthead: 'New stamp series 2017-16\nNew stamp series 2017-162017-07-08\n',
    }),
    title: 'New stamp series 2017-16',
    date: '2017-07-08',
    source: null,
  },
  {
    name: 'a range of years in the headline',
    capture: aCapture({
      masthead: 'Development Plan 2016-2020 adopted\nDevelopment Plan 2016-2020 adopted\n',
    }),
    title: 'Development Plan 2016-2020 adopted',
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'a date in the headline and another one in bars',
    capture: aCapture({
      masthead:
        'Post offices closed on 2019-10-01\nPost offices closed on 2019-10-01\n| China Post |2019-09-20\n',
    }),
    title: 'Post offices closed on 2019-10-01',
    date: '2019-09-20',
  },
  {
    name: 'a date in the headline and none beside it',
    capture: aCapture({
      masthead: 'Post offices closed on 2019-10-01\nPost offices closed on 2019-10-01\n',
    }),
    title: 'Post offices closed on 2019-10-01',
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'a day that never was',
    capture: aCapture({ masthead: `${headline}\n${headline}\n| China Post |2019-02-30\n` }),
    date: null,
    codes: ['impossible-date'],
  },
  ...[
    '"Double 11" keeps the post busy',
    "China Post's new year",
    'Stamps: a history',
    'Post and parcel --- two worlds',
    'Parcels (and letters) arrive',
    'Post [updated] again',
    'Is this the end of the letter?',
    'A*B_C #1 `code`',
    'The letter—a love story',
    '5 years of e-commerce',
  ].map((title) => ({
    name: `the headline ${title}`,
    capture: aCapture({ masthead: `${title}\n${title}\n| China Post |2016-03-04\n` }),
    title,
  })),
]

const ofOthers: readonly Row[] = [
  {
    name: 'a label before the date',
    capture: aCapture({ navigation: '', masthead: `${headline}\n\n日期:2016-03-04\n` }),
    source: null,
  },
  {
    name: 'time and source behind labels',
    capture: aCapture({
      navigation: '首页 > 新闻中心 > 行业新闻',
      masthead: `${headline}\n發布時間:2016-03-04 10:22 來源:中國郵政\n`,
    }),
    source: '中國郵政',
  },
  {
    name: 'labels in simplified Chinese, with author and views',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\n发布时间：2016-03-04 来源：中国邮政报 作者：张三 浏览次数：123\n`,
    }),
    source: '中国邮政报',
    paragraphs: 3,
  },
  {
    name: 'a Chinese date glued to the source',
    capture: aCapture({ navigation: '', masthead: `${headline}\n2016年03月04日來源:中國郵政\n` }),
    source: '中國郵政',
  },
  {
    name: 'a source without a name',
    capture: aCapture({ navigation: '', masthead: `${headline}\n2016年03月04日 09:30 来源：\n` }),
    source: null,
  },
  {
    name: 'machine-translated labels',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nrelease time: 2016-03-04 | article source: China Post\n`,
    }),
  },
  {
    name: 'machine-translated labels without a source',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nPublish Time: 2016-03-04 10:00:00\n`,
    }),
    source: null,
  },
  {
    name: 'the source on a line of its own',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\n2016-03-04\nSource: China Post\n`,
    }),
  },
  {
    name: 'breadcrumbs before the headline',
    capture: aCapture({
      navigation: '您现在的位置：首页 > 新闻 > 正文',
      masthead: `${headline}\n2016-03-04\n`,
    }),
    source: null,
  },
  ...[
    'March 4, 2016',
    'Mar 4, 2016',
    'Friday, March 4, 2016',
    '4 March 2016',
    '4th March 2016',
    '4 maart 2016',
    '4. März 2016',
    '4 de marzo de 2016',
    '04.03.2016',
    '2016/03/04',
    '2016.3.4',
    '2016年3月4日',
    '2016-03-04 10:30',
    '[2016-03-04]',
  ].flatMap((date) => [
    {
      name: `${date} below the headline`,
      capture: aCapture({ navigation: '', masthead: `${headline}\n\n${date}\n` }),
      source: null,
    },
    {
      name: `${date} above the headline`,
      capture: aCapture({ navigation: '', masthead: `${date}\n\n${headline}\n` }),
      source: null,
    },
  ]),
  ...['03/22/2001', 'July 30, 2019', '18 mei 2024', '31.03.2021', '2019-09-09'].flatMap((date) => [
    {
      name: `${date} before the headline on its line`,
      capture: aCapture({ navigation: '', masthead: `${date} ${headline}\n` }),
      date: isoOf(date),
      source: null,
    },
    {
      name: `${date} behind the headline on its line`,
      capture: aCapture({ navigation: '', masthead: `${headline} | ${date}\n` }),
      date: isoOf(date),
      source: null,
    },
  ]),
  {
    name: 'a label and the date above the headline',
    capture: aCapture({ navigation: '', masthead: `Press Release\nMarch 4, 2016\n${headline}\n` }),
    source: null,
  },
  {
    name: 'a line that sums up the text between headline and date',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nGrowers of Zigui County now sell by post.\nMarch 4, 2016\n`,
    }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'a date that can be read as two days',
    capture: aCapture({ navigation: '', masthead: `${headline}\n03/04/2016\n` }),
    date: null,
    source: null,
    codes: ['ambiguous-date'],
  },
  {
    name: 'a place and a date on a line',
    capture: aCapture({ navigation: '', masthead: `${headline}\nBonn, 04.03.2016\n` }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'a kind of page and a date on a line',
    capture: aCapture({ navigation: '', masthead: `Press Release | March 4, 2016\n${headline}\n` }),
    source: null,
  },
  {
    name: 'source and date on one line',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nSource: China Post Date: 2016-03-04\n`,
    }),
  },
  {
    name: 'date, source and buttons on one line',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\n2016-03-04 09:00 来源：中国邮政网 【字体：大 中 小】\n`,
    }),
    source: '中国邮政网',
  },
  {
    name: 'the title of the window above the navigation',
    capture: aCapture({
      navigation: `${headline}_China Post Group\nSkip to content\nHome > News\n`,
      masthead: `${headline}\n2016-03-04\n`,
    }),
    source: null,
  },
  {
    name: 'the date behind the first copy of the headline, with a bar',
    capture: aCapture({
      navigation: '',
      masthead: `${headline} | March 4, 2016\n${headline}\n`,
    }),
    source: null,
  },
  {
    name: 'a headline of four words above another line',
    capture: aCapture({
      navigation: '',
      masthead: 'Ferry Carries the Mail\nIslanders write\n2016-03-04\n',
    }),
    title: 'Ferry Carries the Mail',
    source: null,
    paragraphs: 3,
  },
  {
    name: 'author, source and date on one line',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nAuthor: Wang Lei Source: Stamp News Date: 2016-03-04\n`,
    }),
    source: 'Stamp News',
    paragraphs: 3,
  },
  {
    name: 'publisher, date and a counter on one line',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nPublisher: admin Date: 2016-03-04 Views: 1,200\n`,
    }),
    source: null,
    paragraphs: 3,
  },
  {
    name: 'who posted it, and the day',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nPosted by admin on 2016-03-04\n`,
    }),
    source: null,
  },
  {
    name: 'day and source in brackets of their own',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\n[ 2016-03-04 ] [ Source: Stamp News ]\n`,
    }),
    source: 'Stamp News',
  },
  {
    name: 'a day of the week in Chinese',
    capture: aCapture({ navigation: '', masthead: `${headline}\n2016年3月4日 星期五 10:20\n` }),
    source: null,
  },
  {
    name: 'whom to ask between date and headline',
    capture: aCapture({
      navigation: '',
      masthead: `March 4, 2016\nContact: Li Ming\npress@example.org\n+86 10 1234 5678\n${headline}\n`,
    }),
    source: null,
    paragraphs: 5,
  },
  {
    name: 'the address of the page, with a date',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\nhttps://example.org/news/2016-03-04\n`,
    }),
    date: null,
    source: null,
    paragraphs: 3,
    codes: ['no-date'],
  },
  {
    name: 'a place and a date before the first sentence',
    capture: aCapture({
      navigation: '',
      masthead: `${headline}\n`,
      body: `BEIJING, July 30, 2019 -- ${body}`,
    }),
    date: null,
    source: null,
    codes: ['no-date'],
  },
  {
    name: 'two dates that differ',
    capture: aCapture({ navigation: '', masthead: `${headline}\n2016-03-04\n2016-03-05\n` }),
    date: null,
    source: null,
    codes: ['two-dates'],
  },
]

function isoOf(date: string): string {
  const days: Readonly<Record<string, string>> = {
    '03/22/2001': '2001-03-22',
    'July 30, 2019': '2019-07-30',
    '18 mei 2024': '2024-05-18',
    '31.03.2021': '2021-03-31',
    '2019-09-09': '2019-09-09',
  }
  return days[date] ?? ''
}

describe.each([
  { of: 'this publisher', rows: ofThisPublisher, source: 'China Post' },
  { of: 'other newsrooms', rows: ofOthers, source: 'China Post' },
])('the masthead of a page of $of', ({ rows, source }) => {
  test.each(rows)('with $name', (row) => {
    const parsed = parseText(row.capture)
    const expected = {
      title: row.title === undefined ? headline : row.title,
      subtitle: row.subtitle ?? null,
      date: row.date === undefined ? '2016-03-04' : row.date,
      source: row.source === undefined ? source : row.source,
      refused: false,
      codes: row.codes ?? [],
      paragraphs: row.paragraphs ?? paragraphs,
      lang: 'en',
    }
    expect({
      title: parsed.title,
      subtitle: parsed.subtitle,
      date: parsed.date,
      source: parsed.source,
      refused: parsed.refused,
      codes: parsed.reasons.map(({ code }) => code),
      paragraphs: parsed.markdown.split('\n\n').length,
      lang: parsed.lang,
    }).toEqual(expected)
    const { lines, ...parts } = parsed.ledger
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(lines)
  })
})
