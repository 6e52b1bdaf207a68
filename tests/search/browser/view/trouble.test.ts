import { expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/browser/search-error.ts'
import { troubleOf } from '../../../../src/search/browser/view/trouble.ts'

test.each([
  [
    'unreachable',
    '/assets/catalogue.0123456789.json',
    'the catalogue of articles could not be loaded',
  ],
  [
    'unreachable',
    '/assets/columns.0123456789.json',
    'the catalogue of articles could not be loaded',
  ],
  ['damaged', '/assets/lexicon.0123456789.json', 'the list of words arrived damaged'],
  [
    'silent',
    '/assets/heads.0123456789.json',
    'the list of headlines could not be loaded, no data came for 15 seconds',
  ],
  [
    'gone',
    '/pagefind/x/index/en_x.pf_index',
    'the archive was published again, and the index is gone',
  ],
  [
    'unreachable',
    '/pagefind/x/fragment/en_x.pf_fragment',
    'the text of an article could not be loaded',
  ],
  ['unreachable', '/assets/search-worker.0123456789.js', 'the search program could not be loaded'],
] as const)('a file that is %s is named in words: %s', (trouble, file, text) => {
  expect(troubleOf(new SearchError(trouble, file))).toBe(`Search failed: ${text}.`)
})

test('any other mistake is the program’s', () => {
  expect(troubleOf(new TypeError('x is not a function'))).toBe(
    'Search failed: there is an error in its program.',
  )
})
