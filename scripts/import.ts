import { basename, dirname, join, resolve } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { visible } from '../src/errors.ts'
import { explanationOf } from '../src/import/report/explain.ts'
import { failureOf, summaryOf } from '../src/import/report/summary.ts'
import { importCaptures } from '../src/import/run.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'
import { progressBar } from './progress.ts'

const usage = `Makes article files from captures of pages: text, HTML or WARC.

  npm run import -- [--to DIR] [--report FILE] [--dry-run] [--explain] [--accept FILE] PATH…

  PATH           a capture, or a folder of captures
  --to DIR       folder for the articles (default: content/articles)
  --report FILE  writes what became of each capture as JSON
  --dry-run      writes no article
  --explain      prints each line of each capture, and what became of it
  --accept FILE  an article whose edits may be overwritten; may be given again
  --quiet        prints nothing but mistakes

Captures from elsewhere are copied into the folder "sources" beside "articles".

Exit code 0: every path was read. 1: one could not be read, or not wholly. 2: called wrongly.`

await runCommand({
  usage,
  options: {
    to: { type: 'string', default: 'content/articles' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    accept: { type: 'string', multiple: true, default: [] },
    quiet: { type: 'boolean', default: false },
  },
  takesWords: true,
  async run({ values, positionals }) {
    if (positionals.length === 0) throw new UsageError('Which captures?')
    const target = resolve(values.to)
    const progress = progressBar('Importing', values.quiet)
    const started = performance.now()
    const { report, failed } = await importCaptures({
      paths: positionals,
      target,
      sources: basename(target) === 'articles' ? join(dirname(target), 'sources') : null,
      dryRun: values['dry-run'],
      accept: new Set(values.accept.map((file) => resolve(file))),
      onProgress: progress.show,
      onWait: (pid) => console.error(`Waiting for another import (process ${pid}) to end …`),
      onLines: (page, lines) => {
        if (values.explain) console.log(visible(explanationOf(page, lines)))
      },
    })
    progress.end()
    if (values.report !== undefined) {
      await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`)
    }
    const seconds = (performance.now() - started) / 1000
    if (!values.quiet) console.log(visible(summaryOf(report, seconds)))
    for (const page of failed) console.error(visible(failureOf(page)))
    return failed.length === 0 ? 0 : 1
  },
})
