import matter from 'gray-matter'
import { ContentError } from '../errors.ts'
import { quote } from './quote.ts'
import { positionAt } from './text.ts'
import { readYaml, type YamlFields } from './yaml.ts'

/** The fields at the head of a file, and the Markdown below them. */
export interface FrontMatter {
  readonly fields: YamlFields
  /** Markdown, without the line end after the closing `---`. */
  readonly text: string
  /** Line of the file on which the text begins, counted from 1. */
  readonly textLine: number
}

const fence = '---'

/**
 * Splits a file into its YAML front matter and the text below it.
 *
 * @param source With LF as line end, as {@link decodeUtf8} gives it.
 * @throws {ContentError} If a merge left its marks, if there is no front matter, if it is in another language than YAML (which
 *   gray-matter would execute), or at the line at which it cannot be read.
 */
export function splitFrontMatter(source: string, file: string): FrontMatter {
  refuseConflicts(source, file)
  const closingLine = findClosingLine(source, file)
  let yaml = ''
  const { content } = matter(source, {
    language: 'yaml',
    engines: {
      yaml: (text: string) => {
        yaml = text.replace(/^\n/, '')
        return {}
      },
      javascript: refuseToRun,
      json: refuseToRun,
    },
  })
  return {
    fields: readYaml(yaml, { file, firstLine: 2 }),
    text: content,
    textLine: closingLine + 1,
  }
}

/** What a merge leaves where two people changed the same lines. */
function refuseConflicts(source: string, file: string): void {
  const mark = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(source)
  if (mark === null) return
  throw new ContentError(`${quote(mark[0])} is a mark of two versions that were not merged.`, {
    code: 'merge-conflict',
    place: { file, ...positionAt(source, mark.index) },
    fix: 'keep what is right of the two, and delete the lines of  <<<<<<<  =======  and  >>>>>>>',
  })
}

/** Line of the `---` that ends the front matter, counted from 1. */
function findClosingLine(source: string, file: string): number {
  const first = source.slice(0, source.indexOf('\n') === -1 ? undefined : source.indexOf('\n'))
  if (first.trimEnd() !== fence) throw notFrontMatter(first, file)

  let line = 1
  for (let start = source.indexOf('\n') + 1; start > 0; start = source.indexOf('\n', start) + 1) {
    line += 1
    if (!source.startsWith(fence, start)) continue
    const end = source.indexOf('\n', start)
    const text = source.slice(start, end === -1 ? undefined : end)
    if (text.trimEnd() === fence) return line
    throw new ContentError(`"${text.slice(0, 40)}" does not end the front matter.`, {
      code: 'front-matter-end',
      place: { file, line, column: 1 },
      fix: `write  ${fence}  alone on the line`,
    })
  }
  throw new ContentError(`The front matter has no end.`, {
    code: 'front-matter-end',
    place: { file, line: 1, column: 1 },
    fix: `write  ${fence}  alone on a line below the last field`,
  })
}

function notFrontMatter(first: string, file: string): ContentError {
  const place = { file, line: 1, column: 1 }
  const language = /^---\s*(\w+)/.exec(first)?.[1]
  if (language !== undefined) {
    return new ContentError(`Front matter in "${language}" is never read nor run.`, {
      code: 'front-matter-language',
      place,
      fix: `begin the file with  ${fence}  alone, and write the fields in YAML`,
    })
  }
  return new ContentError('The file has no front matter.', {
    code: 'front-matter-missing',
    place,
    fix: `begin the file with  ${fence}  alone on the first line, then the fields, then  ${fence}`,
  })
}

/** Never reached, because the first line is checked before; a second lock on the same door. */
function refuseToRun(): object {
  throw new Error('Front matter is read as YAML only.')
}
