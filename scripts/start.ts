import { resolve } from 'node:path'
import { buildSite } from '../src/build/build.ts'
import { expectFree } from '../src/publish/local.ts'
import { serveSite } from '../src/publish/serve.ts'
import { buildFlags, buildOptions, parsePort } from './build-options.ts'
import { runCommand } from './command.ts'
import { progressBar } from './progress.ts'

const usage = `Builds the site and serves it with its production headers.

  npm start [-- --base-url URL] [--content DIR] [--output DIR] [--date YYYY-MM-DD]

The environment variable PORT sets the port (default: 8080). It answers on this machine only, at  localhost
and its addresses. Ctrl-C stops it.`

await runCommand({
  usage,
  options: buildFlags,
  async run({ values }) {
    const port = await expectFree(parsePort(process.env['PORT']))
    const options = buildOptions(values)
    console.error('Building …')
    const progress = progressBar('Building', false)
    const { summary, base, answers } = await buildSite({
      ...options,
      drafts: false,
      onProgress: progress.show,
    }).finally(progress.end)
    console.error(
      `${summary.articles} articles, ${summary.pages} pages, in ${summary.seconds.total} s`,
    )
    const server = await serveSite({ folder: resolve(values.output), base, answers, port })
    console.log(`http://localhost:${port}${base.path}`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close()
        server.closeAllConnections()
      })
    }
    return 0
  },
})
