/**
 * What is known about pages, in the order in which it is tried. The first recogniser that knows a
 * line decides; to teach the importer a new family of pages, add a recogniser to one of these lists.
 */
import { dateBesideHeadline } from './dateline/date-beside-headline.ts'
import type { DatelineRecogniser } from './dateline/dateline.ts'
import { gluedDate } from './dateline/glued-date.ts'
import { labelledDate } from './dateline/labelled-date.ts'
import { plainDate } from './dateline/plain-date.ts'
import { sourceBar } from './dateline/source-bar.ts'
import { isBreadcrumbs } from './furniture/breadcrumbs.ts'
import { isControls } from './furniture/controls.ts'
import { isFooterLink } from './furniture/footer-links.ts'
import { isImprint } from './furniture/imprint.ts'
import { isLabel } from './furniture/labels.ts'
import { isMenuBar } from './furniture/menu-bar.ts'
import type { LineRecogniser } from './furniture/navigation.ts'
import { isServiceNumber } from './furniture/service-number.ts'
import { empty } from './refusals/empty.ts'
import { errorPage } from './refusals/error-page.ts'
import { form } from './refusals/form.ts'
import { keywords } from './refusals/keywords.ts'
import { list } from './refusals/list.ts'
import { noSentence } from './refusals/no-sentence.ts'
import { pipes } from './refusals/pipes.ts'
import { rawHtml } from './refusals/raw-html.ts'
import type { RefusalRecogniser } from './refusals/suspect.ts'

/** Lines above an article that belong to the site. */
export const navigationLines: readonly LineRecogniser[] = [
  isServiceNumber,
  isBreadcrumbs,
  isMenuBar,
  isLabel,
]

/** Lines below an article that belong to the site. */
export const footerLines: readonly LineRecogniser[] = [
  isImprint,
  isMenuBar,
  isFooterLink,
  isControls,
]

/** Lines of a masthead that name the day of publication. */
export const datelines: readonly DatelineRecogniser[] = [
  sourceBar,
  labelledDate,
  plainDate,
  gluedDate,
  dateBesideHeadline,
]

/** Captures that are no articles. */
export const refusals: readonly RefusalRecogniser[] = [
  rawHtml,
  errorPage,
  keywords,
  empty,
  form,
  pipes,
  list,
  noSentence,
]
