import { expect, test } from 'vitest'
import { builtAfter, type Edit } from '../support/edits.ts'

const sequence: readonly Edit[] = [
  { kind: 'rewrite', which: 3, text: 'China Post Group' },
  { kind: 'swap', which: 1, text: '' },
  { kind: 'redate', which: 4, text: '' },
  { kind: 'delete', which: 5, text: '' },
  { kind: 'vocabulary', which: 0, text: 'mail' },
  { kind: 'layout', which: 0, text: 'stamps' },
  { kind: 'searchCode', which: 0, text: '' },
  { kind: 'expire', which: 6, text: '' },
  { kind: 'dayPasses', which: 7, text: '' },
  { kind: 'harmSite', which: 50, text: '' },
]

test('a build after an edit gives every byte of a clean one', { timeout: 120_000 }, async () => {
  /** Each site that came out, and the edit after which it did. */
  const sites = new Map<string, Edit['kind']>()
  for await (const { edit, incremental, clean } of builtAfter(sequence)) {
    expect(clean).not.toBeNull()
    expect(incremental, `after ${edit.kind}`).toEqual(clean)
    const site = JSON.stringify(clean)
    if (!sites.has(site)) sites.set(site, edit.kind)
  }
  // An edit that changes nothing would test nothing. Harm alone leaves what is to be built as it was.
  const kinds = sequence.map(({ kind }) => kind)
  expect([...sites.values()]).toEqual(kinds.filter((kind) => kind !== 'harmSite'))
})
