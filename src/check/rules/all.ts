import type { ContentError } from '../../errors.ts'
import type { Subject } from '../subject.ts'
import { checkDays } from './days.ts'
import { checkDaysToCome } from './days-to-come.ts'
import { checkEmpty } from './empty.ts'
import { checkFieldsInText } from './fields-in-text.ts'
import { checkFragments } from './fragments.ts'
import { checkFurniture } from './furniture.ts'
import { checkHeadings } from './headings.ts'
import { checkImages } from './images.ts'
import { checkLostText } from './lost-text.ts'
import { checkNames } from './names.ts'
import { checkSigns } from './signs.ts'
import { checkTopics } from './topics.ts'

/** The rules that one file can break, beyond those of its fields. */
const rules: readonly ((subject: Subject) => readonly ContentError[])[] = [
  checkTopics,
  checkDays,
  checkDaysToCome,
  checkEmpty,
  checkFieldsInText,
  checkHeadings,
  checkFragments,
  checkImages,
  checkFurniture,
  checkNames,
  checkLostText,
  checkSigns,
]

export function checkSubject(subject: Subject): readonly ContentError[] {
  return rules.flatMap((rule) => rule(subject))
}
