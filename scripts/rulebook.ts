import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generatedFiles } from '../src/guide/generated.ts'
import { root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Writes the files that follow from the rules of articles: their JSON Schema and the editors' guide.

  npm run rulebook

Run it after each change of src/article/schema.ts.`

await runCommand({
  usage,
  options: {},
  async run() {
    for (const { path, content } of generatedFiles()) {
      await writeFile(join(root, path), content)
      console.log(path)
    }
    return 0
  },
})
