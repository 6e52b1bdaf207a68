import { basename } from 'node:path'
import * as z from 'zod'
import { splitFrontMatter } from '../content/front-matter.ts'
import { renderMarkdown } from '../content/markdown.ts'
import { field } from '../content/rule.ts'
import { applyRules } from '../content/rules.ts'
import { ContentErrors, type ContentError } from '../errors.ts'
import type { Path } from '../urls.ts'
import type { InfoPage } from './archive.ts'

const infoPageFields = z.strictObject({
  title: field(z.string().trim().min(1), 'Headline of the page.', {
    is: 'a text',
    fix: () => 'write it as  title: About Us',
  }),
  description: field(z.string().trim().min(1), 'What the page says, in a sentence.', {
    is: 'a text',
    fix: () => 'write it as  description: "What this archive is, and whose."',
  }),
  hidden: field(z.boolean().default(false), 'Whether search engines leave the page out.', {
    is: 'true or false',
    fix: () => 'write it as  hidden: true',
  }),
})

/** Where the page of a file stands: `about.md` at `/about/`. */
export function infoPageUrl(file: string): Path {
  return `/${basename(file, '.md')}/`
}

/**
 * A page about the newsroom, from the text of its file.
 *
 * @param basePath Where the root of the site is.
 * @throws {ContentErrors} With every mistake of the file.
 */
export function readInfoPage(source: string, file: string, basePath: string): InfoPage {
  const { fields, text } = splitFrontMatter(source, file)
  const mistakes: ContentError[] = []
  const found = applyRules(infoPageFields, fields, mistakes)
  if (found === undefined) throw new ContentErrors(mistakes)
  return {
    ...found,
    file,
    url: infoPageUrl(file),
    body: renderMarkdown(text, 'en', basePath).html,
  }
}
