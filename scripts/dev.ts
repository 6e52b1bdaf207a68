import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { serveDevelopment } from '../src/publish/serve-development.ts'
import { buildFlags, root } from './build-options.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `Serves the site with drafts, and reloads it while articles, layouts or code change.

  npm run dev -- [--content DIR] [--date YYYY-MM-DD]

The environment variable PORT sets the port (default: 8080). Ctrl-C stops it.`

/** Several files are often saved at once. */
const settleMilliseconds = 50

await runCommand({
  usage,
  options: { content: buildFlags.content, date: buildFlags.date },
  async run({ values }) {
    const port = Number(process.env['PORT'] ?? '8080')
    if (!Number.isInteger(port))
      throw new UsageError('PORT is no number. Set it to one such as 8080.')
    const folder = join(root, '.cache/dev')
    const server = await serveDevelopment({ folder, port })
    const build = async (): Promise<void> => {
      const date = values.date === undefined ? [] : ['--date', values.date]
      server.show(await runBuild(['--content', values.content, '--output', folder, ...date]))
    }
    await build()
    console.log(`http://localhost:${port}/`)
    const folders = [values.content, 'layouts', 'src', '.eleventy.ts'].map((name) =>
      join(root, name),
    )
    watchAll(folders, build)
    return 0
  },
})

/**
 * Builds in a process of its own, so that changed code is loaded anew.
 *
 * @returns What was wrong, or `''`.
 */
async function runBuild(args: readonly string[]): Promise<string> {
  const script = join(root, 'scripts/build.ts')
  const child = spawn(
    process.execPath,
    [script, ...args, '--drafts', '--base-url', 'http://localhost/', '--quiet'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  )
  let messages = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (messages += text))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code === 0) return ''
  console.error(messages)
  return messages
}

/** Calls `action` after each burst of changes, one call at a time. */
function watchAll(paths: readonly string[], action: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => (running = running.then(action)), settleMilliseconds)
  }
  for (const path of paths) watch(path, { recursive: true }, changed)
}
