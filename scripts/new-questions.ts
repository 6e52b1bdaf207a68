import type { Beginning } from '../src/article/create.ts'
import { nearest } from '../src/content/nearest.ts'
import { isIsoDay } from '../src/dates.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import { canAsk, openAsker, type Asker, type Question } from './ask.ts'
import { dayMeant, parseDay } from './build-options.ts'
import { UsageError } from './arguments.ts'

type Asked = Pick<Beginning, 'title' | 'date' | 'section'>
type Given = { readonly [Name in keyof Asked]: string | undefined }

/**
 * What a new article needs. What was not given is asked for; where nobody can answer, today and the
 * section `news` stand.
 *
 * @throws {UsageError} If something that was given will not do, or if there is no title.
 */
export async function complete(given: Given, { sections }: Newsroom): Promise<Asked> {
  const keys = sections.map(({ key }) => key)
  const questions = questionsAbout(keys)
  const isComplete = !Object.values(given).includes(undefined)
  const asker = !isComplete && canAsk() ? openAsker() : undefined
  try {
    return {
      title: await answer(given.title, questions.title, asker),
      date: parseDay(await answer(given.date, questions.date, asker)),
      section: await answer(given.section, questions.section, asker),
    }
  } finally {
    asker?.close()
  }
}

function questionsAbout(keys: readonly string[]): Readonly<Record<keyof Asked, Question>> {
  return {
    title: {
      text: 'Title?',
      refuse: (title) => (title.trim() === '' ? 'A new article needs a title.' : undefined),
    },
    date: {
      text: 'Date?',
      otherwise: parseDay(undefined),
      refuse: (day) =>
        isIsoDay(day) ? undefined : `"${day}" is not a day. Write it as  ${dayMeant(day)}`,
    },
    section: {
      text: `Section, one of ${keys.join(', ')}?`,
      otherwise: 'news',
      refuse: (section) => (keys.includes(section) ? undefined : unknownSection(section, keys)),
    },
  }
}

async function answer(
  given: string | undefined,
  question: Question,
  asker: Asker | undefined,
): Promise<string> {
  const found = given ?? (await asker?.ask(question)) ?? question.otherwise ?? ''
  const objection = question.refuse(found)
  if (objection !== undefined) throw new UsageError(objection)
  return found
}

function unknownSection(section: string, keys: readonly string[]): string {
  const meant = nearest(section, keys)
  const advice =
    meant === undefined ? `Use one of: ${keys.join(', ')}` : `Did you mean  ${meant}  ?`
  return `"${section}" is no section of the newsroom. ${advice}`
}
