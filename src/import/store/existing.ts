import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { articleFiles } from '../../article/load.ts'
import { splitFrontMatter } from '../../content/front-matter.ts'
import { mistakesOf } from '../../errors.ts'
import { articleHash } from './article-file.ts'
import { ahead } from './flow.ts'

/** An article file as it was found before the import. */
export interface ExistingArticle {
  /** Within the folder of articles. */
  readonly path: string
  readonly title: string | null
  readonly date: string | null
  readonly slug: string | null
  readonly draft: boolean
  readonly status: string
  /** `undefined` if the file cannot be read or was not made by import. */
  readonly origin: ExistingOrigin | undefined
  /** Whether somebody changed the file since import wrote it. */
  readonly edited: boolean
  /** The Markdown of its text. */
  readonly markdown: string
}

export interface ExistingOrigin {
  readonly file: string
  readonly sha256: string
  readonly url: string | null
  readonly importer: string
}

/** Every article of a folder, as far as an import must know it. A folder that is missing holds none. */
export async function* existingArticles(folder: string): AsyncGenerator<ExistingArticle> {
  const files = articleFiles(folder)
  for await (const [path, reading] of ahead(files, (file) => readFile(file, 'utf8'))) {
    const text = (await reading).replaceAll('\r\n', '\n')
    yield readExisting(text, relative(folder, path).split(sep).join('/'))
  }
}

/** @param text The whole file. One that cannot be read still tells where it came from, if it says so. */
export function readExisting(text: string, path: string): ExistingArticle {
  const { values, markdown } = fieldsOf(text, path)
  const origin = originOf(values['provenance'], text)
  return {
    path,
    title: textOf(values['title']),
    date: textOf(values['date']),
    slug: textOf(values['slug']),
    draft: values['draft'] === 'true',
    status: textOf(values['status']) ?? 'published',
    origin,
    edited: origin === undefined || articleHash(text) !== origin.articleSha256,
    markdown,
  }
}

function fieldsOf(
  text: string,
  path: string,
): { values: Readonly<Record<string, unknown>>; markdown: string } {
  try {
    const parts = splitFrontMatter(text, path)
    return { values: parts.fields.values, markdown: parts.text }
  } catch (error) {
    if (mistakesOf(error).length === 0) throw error
    return { values: {}, markdown: text }
  }
}

function originOf(
  provenance: unknown,
  text: string,
): (ExistingOrigin & { articleSha256: string }) | undefined {
  const fields = isMapping(provenance) ? provenance : linesOf(text)
  const [file, sha256] = [textOf(fields['file']), textOf(fields['sha256'])]
  if (file === null || sha256 === null) return undefined
  return {
    file,
    sha256,
    url: textOf(fields['url']),
    importer: textOf(fields['importer']) ?? '',
    articleSha256: textOf(fields['article_sha256']) ?? '',
  }
}

/** The lines of provenance in a file whose front matter an editor broke. */
function linesOf(text: string): Readonly<Record<string, string>> {
  const block = /^provenance:\n((?: {2}\w+: .*\n)+)/m.exec(text)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [
      name,
      value.replace(/^(["'])(.*)\1$/, '$2'),
    ]),
  )
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
