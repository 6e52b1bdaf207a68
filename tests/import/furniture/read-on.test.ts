import { expect, test } from 'vitest'
import { readOn } from '../../../src/import/furniture/read-on.ts'

function found(...texts: readonly string[]): readonly string[] {
  return readOn(texts.map((text, index) => ({ number: index + 1, text }))).map(({ text }) => text)
}

const sentence = 'The ferry carried the mail again after the storm.'
const more = ['China Post opens an office', 'Stamps for the year']

test.each(['Related news:', 'RELATED ARTICLES', '相关新闻', '延伸阅读：'])(
  'the list below "%s" is none of the text',
  (heading) => {
    expect(found(sentence, heading, ...more)).toEqual([heading, ...more])
  },
)

test.each([
  { name: 'a sentence below', lines: [sentence, 'Related news:', more[0] ?? '', sentence] },
  { name: 'no text above', lines: ['Home', 'Latest news', ...more] },
  { name: 'no heading', lines: [sentence, ...more] },
  { name: 'a heading within a line', lines: [sentence, 'Related news of the post', ...more] },
  {
    name: 'more lines than a list has',
    lines: [sentence, 'Related news:', ...Array.from({ length: 13 }, () => 'One more')],
  },
  { name: 'no lines', lines: [] },
])('there is no list where there is $name', ({ lines }) => {
  expect(found(...lines)).toEqual([])
})
