import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../src/search/stretches.ts'

interface Dated {
  readonly id: number
  readonly date: string
}

const day = fc
  .date({ min: new Date('1960-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
/** Some days of their own, so that several articles share one. */
const days = fc.array(fc.oneof(day, fc.constantFrom('2019-09-09', '2019-09-10')), { maxLength: 60 })
const archive = days.map((all) => all.map((date, id): Dated => ({ id, date })))
const most = fc.integer({ min: 1, max: 12 })

const idsOf = (stretches: readonly (readonly Dated[])[]): readonly (readonly number[])[] =>
  stretches.map((articles) => articles.map(({ id }) => id).toSorted((a, b) => a - b))

describe('stretchesOf', () => {
  test('has every article once, and no more than may be in a stretch but for those of one day', () => {
    fc.assert(
      fc.property(archive, most, (articles, size) => {
        const stretches = stretchesOf(articles, size)
        expect(stretches.flat().length).toBe(articles.length)
        expect(new Set(stretches.flat())).toEqual(new Set(articles))
        for (const own of stretches) {
          const isOneDay = new Set(own.map(({ date }) => date)).size === 1
          expect(own.length <= size || isOneDay).toBe(true)
        }
      }),
    )
  })

  test('is newest first, without overlap in days', () => {
    fc.assert(
      fc.property(archive, most, (articles, size) => {
        const newestFirst = stretchesOf(articles, size).flatMap((own) => {
          const sorted = own
            .map(({ date }) => date)
            .toSorted()
            .toReversed()
          return [...new Set(sorted)]
        })
        expect(newestFirst).toEqual([...new Set(newestFirst)].toSorted().toReversed())
      }),
    )
  })

  test('of an article that comes, goes or is dated anew leaves all stretches alone that it is not in', () => {
    fc.assert(
      fc.property(archive, day, most, (articles, date, size) => {
        const before = stretchesOf(articles, size)
        const after = stretchesOf([...articles, { id: articles.length, date }], size)
        const known = new Set(idsOf(before).map(String))
        const changed = idsOf(after).filter((ids) => !known.has(String(ids)))
        const others = new Set(changed.flat())
        const torn = before.filter((own) => own.some(({ id }) => others.has(id)))
        // What changed is one block of days: it was one stretch or none, and is cut where it overflows.
        expect(torn.length).toBeLessThanOrEqual(1)
        expect(changed.flat().length).toBe(torn.flat().length + 1)
      }),
    )
  })

  test('does not depend on the order of the articles', () => {
    const shuffled = archive.chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, most, ([articles, others], size) => {
        expect(idsOf(stretchesOf(others, size))).toEqual(idsOf(stretchesOf(articles, size)))
      }),
    )
  })

  test('is one stretch of an archive without articles', () => {
    expect(stretchesOf([])).toEqual([[]])
  })
})
