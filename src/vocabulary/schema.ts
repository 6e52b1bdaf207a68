import * as z from 'zod'
import { field, type Rule } from '../content/rule.ts'
import { slugFix } from '../content/slug-fix.ts'
import { slugPattern } from '../slug.ts'

const text = z.string().trim().min(1)

const entry = z.strictObject({
  name: field(text, 'As it is shown.', a('a name', 'name: Liu Aili')),
  description: field(
    text.optional(),
    'What he, she or it is, in a few words.',
    a('a text', 'description: Chairman of China Post Group'),
  ),
  aliases: texts('Other names, Chinese ones too. Shown, searched for and matched.', {
    example: 'aliases: [刘爱力, 劉愛力]',
  }),
  match: texts('What else is matched but is no name: misspellings, phrases.', {
    example: 'match: [Liu Aly]',
  }),
  except: texts('Longer texts that hold a matched one and mean something else.', {
    example: 'except: [Liu Aili Road]',
  }),
  slug: field(
    z.string().max(80).regex(slugPattern).optional(),
    'The last part of the address. Default: from the name.',
    {
      is: 'a slug',
      fix: slugFix('slug', 'liu-aili'),
    },
  ),
})

/** The sections of `vocabulary.yaml`, each a list of entries. */
export const vocabularyFields = z.strictObject({
  topics: entries('What articles are about. Matched in any case.', 'Rural e-commerce'),
  people: entries('Matched as written, as all names are.', 'Liu Aili'),
  organisations: entries('Offices, companies, schools, parties.', 'State Post Bureau'),
  places: entries('Cities, provinces, buildings.', 'Shenzhen'),
})

export type EntryFields = z.output<typeof entry>

function entries(description: string, name: string): z.ZodDefault<z.ZodArray<typeof entry>> {
  return field(z.array(entry).default([]), description, {
    is: 'a list of entries',
    fix: () => `write each entry below the section, as in  - name: ${name}`,
  })
}

function texts(
  description: string,
  { example }: { example: string },
): z.ZodDefault<z.ZodArray<z.ZodString>> {
  return field(z.array(text).default([]), description, a('a list of texts', example))
}

function a(is: string, example: string): Rule {
  return { is, fix: () => `write it as  ${example}` }
}
