import { expect, test } from 'vitest'
import { buildSite } from '../../src/build/build.ts'

test.each(['/srv/C#/news', '/srv/100%/news', '/srv/why?/news'])(
  'in the folder %s nothing is built, and a sentence says why',
  async (root) => {
    const folders = { root, content: 'content', output: `${root}/_site` }
    const built = buildSite({ ...folders, base: null, day: '2026-01-01', drafts: false })
    const [sign = ''] = /[#%?]/.exec(root) ?? []
    await expect(built).rejects.toThrow(
      `${root} The site cannot be built in a folder that has "${sign}" in its path.\n  fix: give each`,
    )
  },
)
