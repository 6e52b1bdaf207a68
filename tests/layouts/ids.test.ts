import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { furnitureIds } from '../../src/html/furniture-ids.ts'

/** The search page has no text of an article or editor in it. */
const layouts = globSync('layouts/**/*.ts', { exclude: ['layouts/search*.ts'] })

test('no id of a layout can be that of a heading', () => {
  const ids = layouts.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bid="([a-z-]+)"/g)].map(([, id = '']) => id),
  )
  expect(ids.length).toBeGreaterThan(0)
  expect(ids.filter((id) => !furnitureIds.some((reserved) => reserved === id))).toEqual([])
})
