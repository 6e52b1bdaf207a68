import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { brokenPromises, lockName, permalinksOf, readLock } from '../src/archive/lock.ts'
import { readContent } from '../src/archive/content.ts'

import { isDue } from '../src/archive/publication.ts'
import { formatLock } from '../src/article/permalinks.ts'
import { ContentErrors } from '../src/errors.ts'
import { parseDay, root } from './build-options.ts'
import { runCommand } from './command.ts'

const usage = `Writes down every address that is published, and makes sure that no earlier one was lost.

  npm run publish-check -- [--content DIR] [--date YYYY-MM-DD]

  --content DIR   folder that holds articles (default: content)
  --date DAY      the day of the publication (default: today in Beijing)

Run it before each publication and commit ${lockName}. Prints the addresses that are new.

Exit code 0: written. 1: an address was lost, or the content is wrong; nothing is written.`

await runCommand({
  usage,
  options: { content: { type: 'string', default: 'content' }, date: { type: 'string' } },
  async run({ values }) {
    const content = resolve(values.content)
    const day = parseDay(values.date)
    const fallback = join(root, 'content')
    const { articles } = await readContent({ content, fallback, day, base: null })
    const due = articles.filter((article) => isDue(article, day))
    const lost = brokenPromises(content, due)
    if (lost.length > 0) throw new ContentErrors(lost)

    const locked = readLock(content)
    const known = new Map(locked.map(({ url, file }) => [url, { url, file }]))
    const present = permalinksOf(content, due)
    const added = present.filter(({ url }) => !known.has(url))
    // An address that is an alias now keeps the file that it was published from.
    for (const permalink of added) known.set(permalink.url, permalink)
    const path = join(content, lockName)
    await writeFile(path, formatLock(known.values()))
    for (const { url } of added) console.log(url)
    console.error(
      `${known.size} addresses in ${relative('.', path)}, ${added.length} of them new as of ${day}`,
    )
    return 0
  },
})
