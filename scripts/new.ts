import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { loadNewsroom, loadVocabulary } from '../src/archive/content.ts'
import { alikeTo, type Alike } from '../src/article/alike.ts'
import { createArticle } from '../src/article/create.ts'
import { gatherArticles } from '../src/article/load.ts'
import { checkArticle } from '../src/check/check-file.ts'
import { decodeUtf8 } from '../src/content/text.ts'
import { ContentErrors, visible } from '../src/errors.ts'
import { hanScript, hasHan } from '../src/html/han.ts'
import { root } from './build-options.ts'
import { UsageError } from './arguments.ts'
import { runCommand } from './command.ts'
import { complete } from './new-questions.ts'

const usage = `Writes a new article file with its front matter filled in, and prints its path.

  npm run new -- ["Title"] [--date YYYY-MM-DD] [--section S] [--lang L] [--text FILE]

  --date DAY      the day of publication (default: today in Beijing)
  --section KEY   a section of newsroom.yaml (default: news)
  --lang TAG      language of the text (default: en; zh-Hans or zh-Hant for a title in Chinese)
  --text FILE     Markdown to begin with
  --content DIR   folder that holds articles (default: content)

On a terminal it asks for the title, the date and the section if they are not given.`

await runCommand({
  usage,
  options: {
    date: { type: 'string' },
    section: { type: 'string' },
    lang: { type: 'string' },
    text: { type: 'string' },
    content: { type: 'string', default: 'content' },
  },
  takesWords: true,
  async run({ values, positionals }) {
    const [title, ...rest] = positionals
    if (rest.length > 0)
      throw new UsageError(`Put the title in quotes; what is "${rest.join(' ')}"?`)
    const content = resolve(values.content)
    const newsroom = await loadNewsroom({ content, fallback: join(root, 'content') })
    const given = { title, date: values.date, section: values.section }
    const text = values.text === undefined ? '' : await readMarkdown(values.text)
    const asked = await complete(given, newsroom)
    const lang = values.lang ?? (hasHan(asked.title) ? hanScript(asked.title) : 'en')
    const known = { ...asked, lang, text }

    const folder = join(content, 'articles')
    const { articles } = await gatherArticles(folder, { newsroom, day: known.date })
    for (const alike of alikeTo(known, articles)) console.error(visible(warning(alike)))

    const taken = new Set(articles.flatMap(({ url, aliases }) => aliases.concat(url)))
    const { file, url, source } = createArticle(
      known,
      (address, path) => taken.has(address) || existsSync(join(folder, path)),
    )
    const path = join(folder, file)
    const name = relative('.', path)
    const vocabulary = await loadVocabulary({ content, fallback: join(root, 'content') })
    const { mistakes } = checkArticle(source, name, { newsroom, vocabulary, day: known.date })
    if (mistakes.length > 0) throw new ContentErrors(mistakes)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, source, { flag: 'wx' })
    console.log(visible(name))
    console.error(`It will stand at ${url} once you delete the line  draft: true`)
    return 0
  },
})

async function readMarkdown(file: string): Promise<string> {
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}". Name one that is there.`)
  return decodeUtf8(await readFile(file), file)
}

function warning({ article, what, score }: Alike): string {
  const likeness = `${Math.round(score * 100)} %`
  return `Warning: ${article.file} has nearly the same ${what} (${likeness}): ${article.title}`
}
