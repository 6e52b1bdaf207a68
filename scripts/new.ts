import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { addressOf, defaultSlug, fileOf } from '../src/article/address.ts'
import { loadArticles } from '../src/article/load.ts'
import { articleFile } from '../src/article/write.ts'
import { nearest } from '../src/content/nearest.ts'
import { decodeUtf8 } from '../src/content/text.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { uniqueSlug } from '../src/slug.ts'
import { parseDay } from './build-options.ts'
import { runCommand, UsageError } from './command.ts'

const usage = `Writes a new article file with its front matter filled in, and prints its path.

  npm run new -- "Title" [--date YYYY-MM-DD] [--section S] [--lang L]

  --date DAY      the day of publication (default: today in Beijing)
  --section KEY   a section of newsroom.yaml (default: news)
  --lang TAG      language of the text (default: en)
  --content DIR   folder that holds articles (default: content)`

await runCommand({
  usage,
  options: {
    date: { type: 'string' },
    section: { type: 'string', default: 'news' },
    lang: { type: 'string', default: 'en' },
    content: { type: 'string', default: 'content' },
  },
  async run({ values, positionals }) {
    const [title = '', ...rest] = positionals
    if (title.trim() === '') throw new UsageError('A new article needs a title.')
    if (rest.length > 0)
      throw new UsageError(`Put the title in quotes; what is "${rest.join(' ')}"?`)

    const day = parseDay(values.date)
    const newsroomFile = join(values.content, 'newsroom.yaml')
    const newsroom = readNewsroom(
      decodeUtf8(await readFile(newsroomFile), newsroomFile),
      newsroomFile,
    )
    const keys = newsroom.sections.map(({ key }) => key)
    if (!keys.includes(values.section)) throw unknownSection(values.section, keys)

    const folder = resolve(values.content, 'articles')
    const articles = await loadArticles(folder, { newsroom, day })
    const taken = new Set(articles.map(({ url }) => url))
    const slug = uniqueSlug(defaultSlug(title, []), (wanted) => taken.has(addressOf(day, wanted)))
    const path = join(folder, fileOf(day, slug))
    await mkdir(dirname(path), { recursive: true })
    const fields = {
      title: title.trim(),
      date: day,
      section: values.section,
      lang: values.lang,
      slug,
    }
    await writeFile(path, articleFile({ ...fields, draft: true }, 'Write the text here.'), {
      flag: 'wx',
    })

    console.log(relative('.', path))
    console.error(`It will stand at ${addressOf(day, slug)} once you delete the line  draft: true`)
    return 0
  },
})

function unknownSection(section: string, keys: readonly string[]): UsageError {
  const meant = nearest(section, keys)
  const advice =
    meant === undefined ? `Use one of: ${keys.join(', ')}` : `Did you mean  --section ${meant}  ?`
  return new UsageError(`"${section}" is no section of the newsroom. ${advice}`)
}
