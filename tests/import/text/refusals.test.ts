import { describe, expect, test } from 'vitest'
import { parseText } from '../../../src/import/text/parse.ts'
import { aCapture, body, footer, headline, navigation } from '../../support/capture.ts'

const stamps = Array.from(
  { length: 20 },
  (_, index) => `2019-${index + 1} Flowers of the provinces (${index + 1})`,
).join('\n')

const entries = Array.from(
  { length: 8 },
  (_, index) => `The post opens office number ${index + 1}\n2019-0${index + 1}-11`,
).join('\n')

describe('a capture is refused', () => {
  test.each([
    { name: 'if it is empty', text: '', code: 'empty' },
    { name: 'if it is blank', text: ' \n\u00a0\n\n', code: 'empty' },
    { name: 'if it is navigation only', text: `${navigation}\n${footer}`, code: 'no-text' },
    { name: 'if there is a headline only', text: aCapture({ body: '' }), code: 'no-text' },
    {
      name: 'if it lists the stamps of a year',
      text: aCapture({ masthead: '2019 Stamps\n2019 Stamps', body: stamps }),
      code: 'list',
    },
    {
      name: 'if it lists stamps with the day of issue',
      text: aCapture({
        masthead: '',
        body: stamps.replaceAll('\n', '\nDate of Issue: 2019-01-05\n'),
      }),
      code: 'list',
    },
    {
      name: 'if it is an index',
      text: aCapture({ masthead: 'News', body: entries }),
      code: 'list',
    },
    {
      name: 'if it is an index with glued dates',
      text: aCapture({ masthead: '', body: entries.replaceAll(/\n(?=2019)/g, '') }),
      code: 'list',
    },
    {
      name: 'if it is an index with teasers',
      text: aCapture({
        masthead: 'Tag: rural post',
        body: entries.replaceAll(
          /(?<=-11)/g,
          '\nThe new office serves three villages from today on.',
        ),
      }),
      code: 'list',
    },
    {
      name: 'if it is a list of links',
      text: 'Home\n• About China Post\n• Annual Report\n• Investor Relations\n• Careers\n• Services\n• Branches\n• Stamps\n• Museum\n• Sitemap',
      code: 'no-text',
    },
    {
      name: 'if it is a form',
      text: aCapture({
        masthead: 'Track your mail',
        body: 'Mail number:\nVerification code:\nE-mail:\nSubmit\nReset',
      }),
      code: 'form',
    },
    {
      name: 'if it is a contact form',
      text: 'Contact us\nName *\nEmail *\nSubject\nMessage\nSend',
      code: 'form',
    },
    { name: 'if it is an error', text: '404 Not Found\nnginx/1.18.0', code: 'error-page' },
    {
      name: 'if it is an error in a page',
      text: `${navigation}\nPage not found\nThe page you are looking for may have moved.\n${footer}`,
      code: 'error-page',
    },
    {
      name: 'if it is an error in Chinese',
      text: '404\n抱歉，您访问的页面不存在\n返回首页',
      code: 'error-page',
    },
    {
      name: 'if it is a refusal of access',
      text: 'Access Denied\nYou don\'t have permission to access "/news" on this server.\nReference #18.2d',
      code: 'error-page',
    },
    {
      name: 'if it is HTML',
      text: `<!DOCTYPE html>\n<html><body><p>${body}</p></body></html>`,
      code: 'raw-html',
    },
    {
      name: 'if it is a piece of HTML',
      text: Array.from({ length: 10 }, () => '<div class="a"><p>The post is here.</p></div>').join(
        '\n',
      ),
      code: 'raw-html',
    },
    { name: 'if it is keywords', text: 'Keywords: post, stamps, parcels', code: 'keywords' },
    {
      name: 'if it is keywords below a headline',
      text: aCapture({ masthead: headline, body: 'china post, stamps, parcels, logistics, EMS' }),
      code: 'keywords',
    },
    {
      name: 'if it is an advisory made of pipes',
      text: `MEDIA ADVISORY\n| What: | Opening of the new sorting center |\n| --- | --- |\n| When: | Monday, July 30, 2019, at 10 a.m. |\n| Where: | 1 Post Road, Beijing |\n| Who: | The director of the center |`,
      code: 'table-of-pipes',
    },
    {
      name: 'if it is an advisory with a pipe on each line',
      text: 'MEDIA ADVISORY\nPost office to open\nWHAT: | Opening of the sorting center\nWHEN: | Friday, July 19, 2019, 11 a.m. EDT\nWHERE: | Space Center, Beijing\nWHY: | It serves three counties.',
      code: 'table-of-pipes',
    },
    {
      name: 'if it is a few words',
      text: aCapture({ body: 'China Post\nRead more' }),
      code: 'no-sentence',
    },
  ])('$name', ({ text, code }) => {
    const { refused, reasons } = parseText(text)
    expect({ refused, codes: reasons.map((reason) => reason.code) }).toEqual({
      refused: true,
      codes: [code],
    })
  })
})

describe('a capture is not refused', () => {
  test.each([
    { name: 'because it is short', text: aCapture({ body: 'The post has a new stamp today.' }) },
    {
      name: 'because a table stands in it',
      text: aCapture({ body: `${body}\n\n| Year | Tons |\n| 2015 | 30 |\n| 2016 | 40 |` }),
    },
    {
      name: 'because its text has serial numbers',
      text: aCapture({ body: `${body}\n2019-1 Pig\n2019-2 Lantern Festival` }),
    },
    {
      name: 'because it is about web pages',
      text: aCapture({
        body: `${body}\n\nError 404 is no name for a post office, said the mayor.`,
      }),
    },
    {
      name: 'because it quotes tags',
      text: aCapture({ body: `${body}\n\nThey write <b>post</b> and <i>mail</i> on their pages.` }),
    },
    {
      name: 'because it is a chronicle',
      text: aCapture({
        body: Array.from({ length: 4 }, (_, month) => `2015-0${month + 1}-11\n${body}`).join('\n'),
      }),
    },
    {
      name: 'because of its captions',
      text: aCapture({
        body: `Oranges [China Post]\nTrucks [China Post]\nGrowers [China Post]\n${body}`,
      }),
    },
  ])('$name', ({ text }) => {
    expect(parseText(text).reasons).toEqual([])
  })
})
