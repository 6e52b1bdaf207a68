import { describe, expect, test } from 'vitest'
import { collecting, ContentError, ContentErrors, mistakesOf, type Place } from '../src/errors.ts'

function aMistake(place: Place, problem = 'It is wrong.'): ContentError {
  return new ContentError(problem, { code: 'wrong', place, fix: 'write it right' })
}

describe('a mistake', () => {
  test.each([
    { place: { file: 'a.md', line: 2, column: 8 }, at: 'a.md:2:8' },
    { place: { file: 'a.md', line: 2 }, at: 'a.md:2' },
    { place: { file: 'a.md' }, at: 'a.md' },
  ])('at $at says where it is, what is wrong, and what to type', ({ place, at }) => {
    expect(aMistake(place).message).toBe(`${at} It is wrong.\n  fix: write it right`)
  })

  test('shows what a terminal would obey', () => {
    const mistake = new ContentError('The capture \u001b[2Jx is not there.', {
      code: 'x',
      place: { file: 'a\u001b[31m.md' },
      fix: 'put it back at  \u009b31m\u0007x',
    })
    expect(mistake.message).toBe(
      'a\\u001b[31m.md The capture \\u001b[2Jx is not there.\n' +
        '  fix: put it back at  \\u009b31m\\u0007x',
    )
    expect(mistake.place.file).toBe('a\u001b[31m.md')
  })

  test('keeps what caused it', () => {
    const cause = new Error('below')
    const mistake = new ContentError('…', { code: 'x', place: { file: 'a' }, fix: '…', cause })
    expect(mistake.cause).toBe(cause)
  })
})

describe('all mistakes of a run', () => {
  test('are counted, and stand in the order of files, lines and columns', () => {
    const places = [
      { file: 'b.md', line: 1 },
      { file: 'a.md', line: 10, column: 2 },
      { file: 'a.md', line: 10, column: 1 },
      { file: 'a.md', line: 9 },
      { file: 'a.md' },
    ]
    const { message, errors } = new ContentErrors(places.map((place) => aMistake(place)))
    expect(message).toMatch(/^5 mistakes in the content:\n\na\.md It is wrong/)
    expect(errors.map(({ place }) => place)).toEqual(places.toReversed())
  })

  test('are one, when there is one', () => {
    expect(new ContentErrors([aMistake({ file: 'a.md' })]).message).toBe(
      '1 mistake in the content:\n\na.md It is wrong.\n  fix: write it right',
    )
  })
})

describe('mistakesOf', () => {
  test('finds the mistakes that an error stands for', () => {
    const mistake = aMistake({ file: 'a.md' })
    expect(mistakesOf(mistake)).toEqual([mistake])
    expect(mistakesOf(new ContentErrors([mistake, mistake]))).toEqual([mistake, mistake])
  })

  test.each([new Error('a bug'), new AggregateError([]), 'text', undefined, null])(
    'finds none in %o, which is something else',
    (error) => {
      expect(mistakesOf(error)).toEqual([])
    },
  )
})

describe('collecting', () => {
  test('gives what the action gives', () => {
    const mistakes: ContentError[] = []
    expect(collecting(mistakes, () => 'done')).toBe('done')
    expect(mistakes).toEqual([])
  })

  test('puts mistakes aside', () => {
    const mistakes: ContentError[] = []
    const action = (): string => {
      throw aMistake({ file: 'a.md' })
    }
    expect(collecting(mistakes, action)).toBeUndefined()
    expect(mistakes).toHaveLength(1)
  })

  test('stops at a bug', () => {
    const bug = new TypeError('a bug')
    const action = (): string => {
      throw bug
    }
    expect(() => collecting([], action)).toThrow(bug)
  })
})
