import { expect, test } from 'vitest'
import { renderPages } from '../../src/build/render.ts'
import { describeSearch } from '../../src/search/open-search.ts'
import { nothingKept } from '../support/library.ts'
import { aSite } from '../support/site.ts'

test('a full disk is thrown as what it is, out of Eleventy’s own errors', async () => {
  const site = aSite({})
  const search = describeSearch(site, nothingKept).page
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  const press = {
    keeps: () => false,
    put: () => {
      throw full
    },
  }
  await expect(renderPages({ site, search }, press)).rejects.toBe(full)
})
