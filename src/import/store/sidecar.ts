import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import * as z from 'zod'
import { listFix } from '../../article/fixes.ts'
import { topic } from '../../article/schema.ts'
import { field, type Rule } from '../../content/rule.ts'
import { applyRules } from '../../content/rules.ts'
import { readTextInside } from '../../content/text.ts'
import { readYaml } from '../../content/yaml.ts'
import { ContentError, ContentErrors } from '../../errors.ts'
import type { Folders } from './folders.ts'

const text = z.string().trim().min(1)

const sidecarFields = z.strictObject({
  url: field(
    z.url({ protocol: /^https?$/ }).optional(),
    'Address of the captured page.',
    a('an http(s) address', 'url: https://example.org/news/1.html'),
  ),
  captured: field(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/)
      .optional(),
    'When the page was captured.',
    a('a day or a time with its zone', 'captured: 2021-03-04T10:20:00Z'),
  ),
  section: field(text.optional(), 'Section of the article.', {
    ...a('a section', 'section: stamps'),
    isKey: true,
  }),
  topics: field(z.array(topic()).min(1).optional(), 'What the article is about.', {
    is: 'a list of topics',
    fix: listFix('topics'),
  }),
  title_translation: field(
    text.optional(),
    'English rendering of the headline.',
    a('a text', 'title_translation: "…"'),
  ),
})

/** What an editor says about a capture, in the file `NAME.yaml` beside it. */
export type Sidecar = z.output<typeof sidecarFields>

/**
 * The sidecar of a capture: `x.yaml` or `x.txt.yaml` beside `x.txt`; no fields if there is none.
 *
 * @param captures Where the capture lies, the place that counts most first.
 * @throws {ContentErrors} With every mistake of the sidecar; or if it is a link out of its folder.
 */
export async function readSidecar(captures: readonly string[], folders: Folders): Promise<Sidecar> {
  for (const path of captures.flatMap(sidecarPaths)) {
    if (!(await folders.has(path))) continue
    await expectSidecar(path)
    const source = readTextInside(dirname(path), basename(path))
    const mistakes: ContentError[] = []
    const yaml = readYaml(source, { file: path, firstLine: 1 })
    const fields = applyRules(sidecarFields, yaml, mistakes)
    if (fields === undefined) throw new ContentErrors(mistakes)
    return fields
  }
  return {}
}

/** Bytes of the largest sidecar: one with more is something else. */
const mostBytes = 1024 * 1024

/** What is no file may never end, so it is not opened. */
async function expectSidecar(path: string): Promise<void> {
  const there = await stat(path)
  if (there.isFile() && there.size <= mostBytes) return
  throw new ContentError('This is no sidecar: it is no file of fields, or larger than 1 MB.', {
    code: 'no-sidecar',
    place: { file: path },
    fix: 'give it another name, or move it away',
  })
}

/** Where the sidecar of a capture may stand. */
export function sidecarPaths(capture: string): readonly string[] {
  return [capture.replace(/(?:\.warc)?\.[^./\\]+$/, '.yaml'), `${capture}.yaml`]
}

function a(is: string, example: string): Rule {
  return { is, fix: () => `write it as  ${example}` }
}
