import { join, resolve } from 'node:path'
import { countFiles, readContent } from '../src/archive/content.ts'
import { mistakesOf, type ContentError } from '../src/errors.ts'
import { parseDay, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Checks all content and prints every mistake, with its place and what to type instead.

  npm run check -- [--content DIR] [--json]

  --content DIR   folder that holds articles (default: content)
  --json          prints the mistakes as JSON
  --quiet         prints nothing if there is no mistake

Exit code 0: no mistakes. 1: there are some. 2: called wrongly.`

await runCommand({
  usage,
  options: {
    content: { type: 'string', default: 'content' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const folders = { content: resolve(values.content), fallback: join(root, 'content') }
    const mistakes = await check(folders)
    const files = await countFiles(folders)
    if (values.json) console.log(JSON.stringify({ files, mistakes: mistakes.map(asJson) }))
    else if (mistakes.length > 0) console.log(mistakes.map(({ message }) => message).join('\n'))
    if (!values.json && !values.quiet) console.error(`${files} files, ${inWords(mistakes.length)}`)
    return mistakes.length === 0 ? 0 : 1
  },
})

async function check(folders: {
  content: string
  fallback: string
}): Promise<readonly ContentError[]> {
  try {
    await readContent({ ...folders, day: parseDay(undefined), base: null })
    return []
  } catch (error) {
    const mistakes = mistakesOf(error)
    if (mistakes.length === 0) throw error
    return mistakes
  }
}

function inWords(mistakes: number): string {
  if (mistakes === 0) return 'no mistakes'
  return mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`
}

function asJson({ place, code, problem, fix }: ContentError): object {
  const { file, line = null, column = null } = place
  return { file, line, column, code, message: problem, fix }
}
