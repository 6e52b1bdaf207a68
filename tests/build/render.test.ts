import { expect, test } from 'vitest'
import { renderPages } from '../../src/build/render.ts'
import { describeSearch } from '../../src/search/open-search.ts'
import { nothingKept } from '../support/library.ts'
import { aSite } from '../support/site.ts'

const site = aSite({})
const search = describeSearch(site, nothingKept).page

test('a page whose address is taken by one that was made or kept before is refused', async () => {
  const press = {
    keeps: () => true,
    has: (path: string) => path === '/search/',
    put: () => undefined,
  }
  await expect(renderPages({ site, search }, press)).rejects.toThrow(
    'Two pages of the site want the address /search/.',
  )
})

test('a full disk is thrown as what it is, out of Eleventy’s own errors', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  const press = {
    keeps: () => false,
    has: () => false,
    put: () => {
      throw full
    },
  }
  await expect(renderPages({ site, search }, press)).rejects.toBe(full)
})
