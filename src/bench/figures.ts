import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { articleFiles } from '../article/load.ts'
import type { Summary } from '../build/build.ts'
import { writeCorpus } from './corpus.ts'

/** What building a generated archive took: cold, after one edit, and after none. */
export interface Figures {
  readonly articles: number
  readonly cold: Summary
  readonly edit: Summary
  readonly none: Summary
}

/** The day of all measured builds, so that they can be compared. */
export const benchDay = '2026-01-01'

const run = promisify(execFile)

/**
 * Makes an archive in a folder and builds it three times, each in a process of its own, as an editor would.
 *
 * @param root The project's folder.
 * @param say Is told what is done next.
 */
export async function measureBuilds(
  root: string,
  folder: string,
  { articles, seed, say }: { articles: number; seed: number; say: (what: string) => void },
): Promise<Figures> {
  const content = join(folder, 'content')
  const build = async (what: string): Promise<Summary> => {
    say(`Building, ${what} …`)
    const paths = ['--content', content, '--output', join(folder, '_site')]
    const args = [
      ...process.execArgv,
      join(root, 'scripts/build.ts'),
      ...paths,
      '--date',
      benchDay,
      '--json',
    ]
    const { stdout } = await run(process.execPath, args, { cwd: root })
    const summary: Summary = JSON.parse(stdout)
    return summary
  }
  say(`Writing ${articles} articles …`)
  await writeCorpus(content, articles, seed)
  const cold = await build('cold')
  const [edited] = articleFiles(join(content, 'articles'))
  if (edited !== undefined) await appendFile(edited, '\nOne more paragraph.\n')
  return { articles, cold, edit: await build('after one edit'), none: await build('after none') }
}
