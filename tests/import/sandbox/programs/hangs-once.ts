import type { RawPage } from '../../../../src/import/formats/page.ts'
import { readPage } from '../../../../src/import/formats/read-page.ts'

/** Never ends with an empty page, and reads every other one. */
process.on('message', (page: RawPage) => {
  while (page.bytes.length === 0) continue
  void readPage(page).then((read) => process.send?.({ read }))
})
process.send?.({})
