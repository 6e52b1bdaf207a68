import { join } from 'node:path'
import { visible } from '../src/errors.ts'
import { drafts, type Draft } from '../src/import/drafts.ts'
import { shownPath } from '../src/import/store/files.ts'
import { runCommand } from './command.ts'

const usage = `Lists the drafts, and what each of them still needs.

  npm run drafts -- [--content DIR] [--json]

  --content DIR  folder that holds articles (default: content)
  --json         prints [{"file", "title", "needs"}]

Exit code 0: listed. 2: called wrongly.`

await runCommand({
  usage,
  options: {
    content: { type: 'string', default: 'content' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const folder = join(values.content, 'articles')
    const queue = await drafts(folder)
    const file = ({ path }: Draft): string => shownPath(join(folder, path))
    if (values.json) {
      const listed = queue.map((draft) => ({
        file: file(draft),
        title: draft.title,
        needs: draft.needs,
      }))
      console.log(visible(JSON.stringify(listed)))
      return 0
    }
    for (const draft of queue) {
      const needs = draft.needs.length === 0 ? 'an editor’s approval' : draft.needs.join(', ')
      const title = draft.title === null ? '' : `: ${draft.title}`
      console.log(visible(`${file(draft)} needs ${needs}${title}`))
    }
    if (!values.quiet) console.log(queue.length === 1 ? '1 draft' : `${queue.length} drafts`)
    return 0
  },
})
