import { join } from 'node:path'
import { buildSite } from '../src/build/build.ts'
import { expectFree } from '../src/publish/local.ts'
import { serveSite } from '../src/publish/serve.ts'
import { writableFolder } from '../src/store/folder.ts'
import { baseOf } from '../src/urls.ts'
import { buildFlags, buildOptions, parsePort, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Serves the site as it will be on a day, with drafts, which are marked.

  npm run preview -- [--date YYYY-MM-DD] [--content DIR]

  --date DAY      the day (default: today in Beijing)
  --content DIR   folder that holds articles (default: content)

Nothing that is published changes. The environment variable PORT sets the port (default: 8080). It answers
on this machine only, at  localhost  and its addresses. Ctrl-C stops it.`

const folder = join(writableFolder(join(root, '.cache')), 'preview')

await runCommand({
  usage,
  options: { content: buildFlags.content, date: buildFlags.date },
  async run({ values }) {
    const port = await expectFree(parsePort(process.env['PORT']))
    const options = {
      ...buildOptions({ ...values, output: folder }),
      base: baseOf(`http://localhost:${port}/`) ?? null,
    }
    console.error(`Building the site of ${options.day}, with drafts …`)
    const { base, answers } = await buildSite({ ...options, drafts: true })
    const server = await serveSite({ folder, base, answers, port })
    console.log(base.url)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close()
        server.closeAllConnections()
      })
    }
    return 0
  },
})
