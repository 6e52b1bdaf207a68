import { join, resolve } from 'node:path'
import { checkContent } from '../src/check/check.ts'
import { visible } from '../src/errors.ts'
import { asAnnotation, asJson, inColour, inWords } from '../src/check/report.ts'
import { parseDay, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Checks all content and prints every mistake, with its place and what to type instead.

  npm run check -- [--content DIR] [--date YYYY-MM-DD] [--json]

  --content DIR   folder that holds articles (default: content)
  --date DAY      the day for which it is checked (default: today in Beijing)
  --json          prints the mistakes as JSON
  --quiet         prints nothing if there is no mistake

In GitHub Actions the mistakes are annotations. What was found is kept in .cache, and files that
have not changed are not read again.

Exit code 0: no mistakes. 1: there are some. 2: called wrongly.`

await runCommand({
  usage,
  options: {
    content: { type: 'string', default: 'content' },
    date: { type: 'string' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
  async run({ values }) {
    const result = await checkContent({
      root,
      content: resolve(values.content),
      fallback: join(root, 'content'),
      day: parseDay(values.date),
      cache: join(root, '.cache/check.json'),
    })
    const { mistakes, advice } = result
    const line =
      process.env['GITHUB_ACTIONS'] === 'true'
        ? asAnnotation
        : (mistake: (typeof mistakes)[number]) => inColour(mistake, process.stdout)
    if (values.json) console.log(visible(JSON.stringify(asJson(result))))
    else if (mistakes.length > 0) console.log(mistakes.map(line).join('\n'))
    if (!values.json && !values.quiet) {
      for (const { message } of advice) console.error(message)
      console.error(inWords(result))
    }
    return mistakes.length === 0 ? 0 : 1
  },
})
