import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { isArticleFile } from '../../article/load.ts'
import { quote } from '../../content/quote.ts'
import { ContentError } from '../../errors.ts'
import { leavesOf } from '../../tree.ts'

/** Folders of the content whose files are read by their names, or published as they are. */
const texts = new Set(['articles', 'pages'])
const others = new Set(['sources', 'versions', 'static', 'node_modules'])

/** Pictures, which texts show. */
const picture = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/iu

/** What systems and programs leave in folders by themselves. */
const left = /(?:^|\/)(?:\.|~\$|#)|~$|(?:^|\/)(?:Thumbs\.db|desktop\.ini|Icon\r)$/iu

/**
 * Files that nobody reads, though somebody wrote them to be read: beside articles and pages whatever is neither a
 * text nor a picture, elsewhere whatever begins as an article does.
 *
 * @param content Folder of the content.
 */
export function checkStrayFiles(content: string): readonly ContentError[] {
  return leavesOf(content)
    .filter(({ path, isFile }) => isFile && !left.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path }) => {
      const [folder = ''] = path.split('/')
      const file = join(content, path)
      if (others.has(folder)) return []
      if (texts.has(folder) && path.includes('/'))
        return isArticleFile(path) || picture.test(path) ? [] : [misnamed(file)]
      return /\.(?:md|markdown|mdx|txt)$/iu.test(path) && beginsAsArticle(file)
        ? [misplaced(file)]
        : []
    })
}

function misnamed(file: string): ContentError {
  const name = basename(file)
  const isText = beginsAsArticle(file)
  return new ContentError(
    `${quote(name)} is not the name of an article, so that nobody reads it.`,
    {
      code: 'stray-file',
      place: { file: relative('.', file), line: 1, column: 1 },
      fix: isText
        ? `rename it to  ${name.replace(/(?:\.(?:md|markdown|mdx|txt|text))*$/iu, '')}.md`
        : 'write its text in a file whose name ends in  .md  , or move it out of the folder',
    },
  )
}

function misplaced(file: string): ContentError {
  return new ContentError('This is no folder of articles, so that nobody reads the file.', {
    code: 'stray-file',
    place: { file: relative('.', file), line: 1, column: 1 },
    fix: `move it to  articles/${basename(file).replace(/(?:\.(?:md|markdown|mdx|txt))*$/iu, '')}.md`,
  })
}

function beginsAsArticle(file: string): boolean {
  try {
    return /^\ufeff?---[^\S\n]*\r?\n/u.test(readFileSync(file, 'utf8'))
  } catch {
    return false // nobody may read it
  }
}
