import { join, resolve } from 'node:path'
import { expectFree } from '../src/publish/local.ts'
import { PagesThread } from '../src/dev/pages-thread.ts'
import { serveDevelopment } from '../src/dev/serve.ts'
import { watchAll } from '../src/dev/watch.ts'
import { storeFolder, writableFolder } from '../src/store/folder.ts'
import { baseOf } from '../src/urls.ts'
import { buildFlags, parseDay, parsePort, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Serves the site with drafts, and loads it again while articles, layouts or code change.

  npm run dev -- [--content DIR] [--date YYYY-MM-DD]

Drafts and articles that wait for their day are shown, marked. A mistake of the content is shown in the
browser with what to type instead. The environment variable PORT sets the port (default: 8080). It answers
on this machine only, at  localhost  and its addresses. Ctrl-C stops it.`

await runCommand({
  usage,
  options: { content: buildFlags.content, date: buildFlags.date },
  async run({ values }) {
    const port = await expectFree(parsePort(process.env['PORT']))
    const content = resolve(values.content)
    // Two servers of one project would write their indexes into each other's.
    const cache = writableFolder(join(root, storeFolder(root, content), `indexes-${port}`))
    const base = baseOf(`http://localhost:${port}/`) ?? null
    const day = parseDay(values.date)

    const program = [join(root, 'layouts'), join(root, 'src')]
    const isProgram = (path: string): boolean =>
      program.some((folder) => path.startsWith(folder)) && !path.endsWith('.css')

    // What changes before the content is read need not be told.
    let changed = (_paths: readonly string[]): void => {}
    await using opened = new AsyncDisposableStack()
    opened.use(
      await watchAll(
        [...new Set([content, join(root, 'content')]), ...program],
        (paths) => changed(paths),
        (message) => console.error(message),
      ),
    )
    let reload = (): void => {}
    const thread = opened.use(
      new PagesThread(
        { root, content, day, base, cache },
        {
          onRead: (mistakes) => {
            if (mistakes !== '') console.error(`\n${mistakes}\n`)
            reload()
          },
        },
      ),
    )
    const server = opened.use(await serveDevelopment(port, async (path) => thread.answer(path)))
    reload = () => {
      server.reload()
    }
    changed = (paths) => {
      if (paths.some(isProgram)) void thread.restart()
      else thread.changed(paths)
    }
    await thread.answer('/')
    console.log(`http://localhost:${port}/`)
    await interrupted()
    return 0
  },
})

async function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
}
