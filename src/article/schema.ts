import * as z from 'zod'
import { inQuotes } from '../content/quote.ts'
import { field, type Rule } from '../content/rule.ts'
import { slugFix } from '../content/slug-fix.ts'
import { isIsoDay } from '../dates.ts'
import { slugPattern } from '../slug.ts'
import { dayFix, flagFix, languageFix, listFix, oneOfFix, pathsFix, updatesFix } from './fixes.ts'
import { otherNames } from './other-names.ts'
import { pathSchema } from './path-schema.ts'
import { provenanceSchema } from './provenance-schema.ts'

const statuses = ['published', 'withdrawn', 'removed'] as const
const kinds = ['correction', 'update', 'minor'] as const
const topicsFix = listFix('topics')
const aliasesFix = pathsFix('aliases')

/** The fields at the head of an article file. All rules that one field can break are here. */
export const articleFields = z.strictObject({
  title: field(
    line().optional(),
    'The headline as printed. Required unless the article is a draft.',
    text('title', 'The headline as printed'),
  ),
  date: field(
    day().optional(),
    'The day printed on the page, `YYYY-MM-DD`. Required unless the article is a draft.',
    dayRule('date'),
  ),
  subtitle: optionalText('subtitle', 'The part of the headline after `——`.'),
  title_translation: optionalText(
    'title_translation',
    'An editor’s English rendering of a headline in another language; shown as such.',
  ),
  source: optionalText('source', 'Who is named as the source, as printed between the bars.'),
  section: field(z.string().default('news'), 'A key of the sections in `newsroom.yaml`.', {
    is: 'the key of a section',
    fix: () => 'write it as  section: news',
    isKey: true,
  }),
  lang: field(
    languageTag().default('en'),
    'Language of the text, a BCP 47 tag.',
    languageRule('lang'),
  ),
  title_lang: field(
    languageTag().optional(),
    'Language of the headline, if it differs from the text’s.',
    languageRule('title_lang'),
  ),
  topics: field(
    z.array(field(topic(), 'A topic.', { is: 'a topic', fix: topicsFix })).default([]),
    'What the article is about. Names outside the vocabulary are allowed.',
    {
      is: 'a list of topics',
      fix: topicsFix,
      alsoCalled: ['tags', 'tag', 'categories', 'keywords'],
    },
  ),
  summary: optionalText(
    'summary',
    'Plain text for lists. Default: the first sentences of the text.',
  ),
  slug: field(
    z.string().max(80).regex(slugPattern).optional(),
    'The last part of the address. Fixed at first publication.',
    {
      is: 'a slug',
      fix: slugFix('slug', 'rooster-stamp-a-hit'),
    },
  ),
  draft: flag('draft', 'A draft is shown while editing and never built.'),
  publish_at: field(day().optional(), 'Not built before this day.', dayRule('publish_at')),
  expires_at: field(
    day().optional(),
    'From this day on a notice stands at the address, and the text is gone.',
    dayRule('expires_at'),
  ),
  pinned: flag('pinned', 'The lead story of the home page.'),
  updates: field(
    z.array(field(update(), 'A change.', { is: 'an update', fix: updatesFix })).default([]),
    'Changes after publication, oldest first.',
    { is: 'a list of updates', fix: updatesFix },
  ),
  status: field(
    z.enum(statuses).default('published'),
    '`withdrawn`: the text stays under a notice. `removed`: a tombstone stays.',
    {
      is: 'a status',
      fix: oneOfFix('status', statuses, { deleted: 'removed', retracted: 'withdrawn' }),
    },
  ),
  status_reason: optionalText('status_reason', 'Why the article was withdrawn or removed.'),
  status_date: field(
    day().optional(),
    'The day of the withdrawal or removal.',
    dayRule('status_date'),
  ),
  aliases: field(
    z
      .array(field(pathSchema(), 'A path.', { is: 'a path of this site', fix: aliasesFix }))
      .default([]),
    'Former paths of this article, redirected to it.',
    { is: 'a list of paths', fix: aliasesFix },
  ),
  provenance: field(provenanceSchema().optional(), 'Set by import; not for editing.', {
    is: 'what import wrote',
    fix: () => 'take the lines of provenance from the last version of the file that import wrote',
  }),
})

export type ArticleFields = z.output<typeof articleFields>

function update(): z.ZodObject<{
  date: z.ZodType<`${number}-${number}-${number}`>
  kind: z.ZodEnum<{ correction: 'correction'; update: 'update'; minor: 'minor' }>
  note: z.ZodString
}> {
  return z.strictObject({
    date: field(day(), 'The day of the change.', dayRule('date')),
    kind: field(z.enum(kinds), 'What kind of change it was.', {
      is: 'a kind of update',
      fix: oneOfFix('kind', kinds, { fix: 'correction', typo: 'minor' }),
    }),
    note: field(line(), 'What was changed, in a sentence.', text('note', 'What was changed.')),
  })
}

/**
 * A text on one line: line ends and tabs in it are spaces. Control characters of ASCII are refused;
 * those beyond it are what import finds in pages of a wrong encoding.
 */
function line(pattern = /^(\P{Cc}|[\u0080-\u009f])*$/u): z.ZodString {
  return z
    .string()
    .overwrite((value) => value.replace(/\s*[\n\t]\s*/g, ' '))
    .trim()
    .min(1)
    .regex(pattern)
}

/** A comma of Chinese, or a semicolon, would make one topic of two. */
export function topic(): z.ZodString {
  return line(/^([^\p{Cc}，、；;]|[\u0080-\u009f])*$/u)
}

function day(): z.ZodCustom<`${number}-${number}-${number}`, `${number}-${number}-${number}`> {
  return z
    .custom<`${number}-${number}-${number}`>(isIsoDay)
    .meta({ type: 'string', format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` })
}

function languageTag(): z.ZodString {
  return z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/)
}

function languageRule(name: string): Rule {
  return { is: 'a language tag', fix: languageFix(name), alsoCalled: otherNames[name] }
}

function flag(name: string, description: string): z.ZodDefault<z.ZodBoolean> {
  return field(z.boolean().default(false), description, {
    is: 'true or false',
    fix: flagFix(name),
  })
}

function optionalText(name: string, description: string): z.ZodOptional<z.ZodString> {
  return field(line().optional(), description, text(name, '…'))
}

function text(name: string, example: string): Rule {
  return {
    is: 'a text',
    fix: (value, { written }) =>
      `write it as  ${name}: ${inQuotes(typeof value === 'object' && value !== null ? written : example)}`,
    alsoCalled: otherNames[name],
  }
}

function dayRule(name: string): Rule {
  return { is: 'a day', fix: dayFix(name), alsoCalled: otherNames[name] }
}
