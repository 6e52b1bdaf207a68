import * as z from 'zod'
import { quote } from '../content/quote.ts'
import { field, type Rule } from '../content/rule.ts'
import { slugFix } from '../content/slug-fix.ts'
import { applyRules } from '../content/rules.ts'
import { readYaml, type YamlFields } from '../content/yaml.ts'
import { ContentError, ContentErrors } from '../errors.ts'
import { slugPattern } from '../slug.ts'
import { baseOf } from '../urls.ts'
import type { Newsroom, Section } from './newsroom.ts'

/** What to type for where readers report mistakes. */
export const reportExample = 'corrections: desk@example.org'

const text = z.string().trim().min(1)

const newsroomFields = z.strictObject({
  name: field(text, 'Name of the newsroom.', a('a name', 'name: China Post Newsroom')),
  tagline: field(text, 'One line under the name.', a('a text', 'tagline: "…"')),
  publisher: field(text, 'Whose texts these are.', a('a name', 'publisher: China Post')),
  description: field(
    text,
    'What the archive is, in a sentence or two.',
    a('a text', 'description: "…"'),
  ),
  base_url: field(
    z
      .string()
      .refine((url) => baseOf(url) !== undefined)
      .default('http://localhost:8080/'),
    'Where the site will stand.',
    a('an http(s) address without query', 'base_url: https://example.org/'),
  ),
  tag_authority: field(
    z
      .string()
      .regex(/^[a-z\d]([a-z\d.-]*[a-z\d])?,\d{4}(-\d{2}(-\d{2})?)?$/)
      .default('chinapost.com.cn,2019'),
    'Domain of the publisher, and a year in which it was the publisher’s. Ids of feeds begin with it.',
    a('a domain and a year', 'tag_authority: chinapost.com.cn,2019'),
  ),
  sections: field(
    z
      .array(
        z.strictObject({
          key: field(
            z.string().regex(slugPattern),
            'Names the section in addresses and articles. Never changes.',
            {
              is: 'a key of lower-case ASCII words joined by hyphens',
              fix: slugFix('key', 'postman-story'),
            },
          ),
          name: text,
          description: text,
          aliases: field(
            z.array(text).default([]),
            'Other names by which search leads to the section.',
            a('a list of names', 'aliases: [邮票]'),
          ),
        }),
      )
      .min(1),
    'Sections in the order of the masthead.',
    a('a list of sections', '- { key: stamps, name: Stamps, description: "…" }'),
  ),
  services: field(
    z.array(z.strictObject({ name: text, number: z.string().regex(/^[\d ]+$/) })).default([]),
    'Service numbers, as printed.',
    a('a list of services', '- { name: Postal Business, number: "8610 11185" }'),
  ),
  registrations: field(
    z.array(z.strictObject({ text, lang: text, url: z.url({ protocol: /^https?$/ }) })).default([]),
    'Registration numbers and the registers they belong to.',
    a('a list of registrations', '- { text: "…", lang: zh-Hans, url: "https://…" }'),
  ),
  corrections: field(
    z
      .email()
      .or(z.url({ protocol: /^https?$/ }))
      .optional(),
    'Where readers report mistakes: a mail address, or the address of a form.',
    a('a mail address or the http(s) address of a form', reportExample),
  ),
})

/**
 * The newsroom from the text of `newsroom.yaml`.
 *
 * @throws {ContentErrors} With every mistake of the file.
 */
export function readNewsroom(source: string, file: string): Newsroom {
  const mistakes: ContentError[] = []
  const yaml = readYaml(source, { file, firstLine: 1 })
  const fields = applyRules(newsroomFields, yaml, mistakes)
  const base = fields === undefined ? undefined : baseOf(fields.base_url)
  mistakes.push(...sharedKeys(fields?.sections ?? [], yaml))
  if (fields === undefined || base === undefined || mistakes.length > 0)
    throw new ContentErrors(mistakes)
  const { base_url: _, tag_authority: tagAuthority, corrections: report = null, ...rest } = fields
  return { ...rest, base, tagAuthority, report }
}

/** Two sections of one key would stand at one address. */
function sharedKeys(sections: readonly Section[], yaml: YamlFields): readonly ContentError[] {
  const keys = sections.map(({ key }) => key)
  return keys.flatMap((key, i) =>
    keys.indexOf(key) === i
      ? []
      : new ContentError(`The key ${quote(key)} is that of another section.`, {
          code: 'shared-section',
          place: yaml.placeOf(['sections', i, 'key']),
          fix: `give the section a key of its own, as in  key: ${key}-2`,
        }),
  )
}

function a(is: string, example: string): Rule {
  return { is, fix: () => `write it as  ${example}` }
}
