import { join, relative } from 'node:path'
import {
  gathering,
  infoPageSources,
  loadInfoPages,
  loadNewsroom,
  loadVocabulary,
  newsroomFile,
  type ContentFolders,
} from '../archive/content.ts'
import { brokenPromises } from '../archive/lock.ts'
import { infoPageUrl } from '../archive/info-page.ts'
import { Addresses } from '../build/addresses.ts'
import { addressClashes, type AddressedPage } from '../build/clashes.ts'
import { staticFiles } from '../build/static-files.ts'
import { loadRoutes } from '../routes/page-table.ts'
import { findArticles, unreadArticle } from '../article/load.ts'
import { readArticle } from '../article/read.ts'
import { sharedAddresses } from '../article/shared-addresses.ts'
import { shinglesOf, similarity } from '../content/similar/shingles.ts'
import { readUtf8 } from '../content/text.ts'
import type { IsoDay } from '../dates.ts'
import { collecting, ContentError, ContentErrors } from '../errors.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { reportExample } from '../newsroom/read.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkCaptures } from './across/captures.ts'
import { checkPictures, type Illustrated } from './across/pictures.ts'
import { checkLinks, type Linking } from './across/links.ts'
import { checkStrayFiles } from './across/stray-files.ts'
import { checkNearDuplicates, type Likeness } from './across/near-duplicates.ts'
import { attempting } from '../store/attempt.ts'
import { writableFolder } from '../store/folder.ts'
import { keyOf } from '../store/key.ts'
import { programHash } from '../store/program.ts'
import { openCache } from './cache.ts'
import {
  checkArticle,
  checkPage,
  unreadable,
  type CheckedFile,
  type Checking,
} from './check-file.ts'
import { textOf, type Facts } from './facts.ts'
import { sitePages } from './site-pages.ts'
import { mayLeadTo } from './unread.ts'

/** What is checked. */
export interface CheckInputs extends ContentFolders {
  /** The project's folder. */
  readonly root: string
  readonly day: IsoDay
  /** Where findings are kept for the next run. */
  readonly cache: string
}

/** What a check found. */
export interface CheckResult {
  /** How many files were checked. */
  readonly files: number
  /** By file, line and column. */
  readonly mistakes: readonly ContentError[]
  /** What readers miss, though nothing is wrong. */
  readonly advice: readonly ContentError[]
}

/** Every mistake of all content. Articles are checked only against a newsroom and names that are right. */
export async function checkContent(inputs: CheckInputs): Promise<CheckResult> {
  const mistakes: ContentError[] = []
  const newsroom = await gathering(mistakes, loadNewsroom(inputs))
  const vocabulary = await gathering(mistakes, loadVocabulary(inputs))
  await gathering(mistakes, loadInfoPages(inputs))
  const found = findArticles(join(inputs.content, 'articles'))
  mistakes.push(...checkStrayFiles(inputs.content))
  for (const path of found.others) mistakes.push(...unreadArticle(relative('.', path)).mistakes)
  const sources = (await gathering([], infoPageSources(inputs))) ?? [] // loadInfoPages said why
  const pages = sources.map(({ file, text }) => {
    return { file, text, url: infoPageUrl(file) }
  })
  if (newsroom && vocabulary) {
    mistakes.push(...(await checkAll(found.files, { newsroom, vocabulary, pages }, inputs)))
  }
  const files = found.files.length + pages.length + ['newsroom.yaml', 'vocabulary.yaml'].length
  const advice = newsroom === undefined ? [] : adviceOn(newsroom, inputs)
  return { files, mistakes: new ContentErrors(mistakes).errors, advice }
}

/** Readers of a newsroom that takes no reports cannot say what is wrong. */
function adviceOn({ report }: Newsroom, inputs: CheckInputs): readonly ContentError[] {
  if (report !== null) return []
  return [
    new ContentError('Readers cannot report a mistake: there is no field "corrections".', {
      code: 'no-report',
      place: { file: newsroomFile(inputs) },
      fix: `add a mail address or the address of a form, as in  ${reportExample}`,
    }),
  ]
}

interface Against {
  readonly newsroom: Newsroom
  readonly vocabulary: Vocabulary
  /** Those about the newsroom, whatever is wrong with them. */
  readonly pages: readonly (AddressedPage & { readonly text: () => string })[]
}

async function checkAll(
  paths: readonly string[],
  { newsroom, vocabulary, pages }: Against,
  inputs: CheckInputs,
): Promise<readonly ContentError[]> {
  const checking: Checking = { newsroom, vocabulary, day: inputs.day }
  const checked = checkArticles(paths, checking, inputs)
  const articles = checked.flatMap(({ facts }) => facts ?? [])
  const unread = checked.flatMap((file) => file.unread ?? [])
  const due = articles.filter(({ isDue }) => isDue)
  const linking: Linking[] = [...due, ...unread]
  const illustrated: Illustrated[] = [...checked]
  const mistakes = checked.flatMap((file) => file.mistakes)
  for (const { file, url, text } of pages) {
    const source = collecting([], text)
    if (source === undefined) continue // it was said before why it cannot be read
    const page = checkPage(source, file, { url, vocabulary, day: inputs.day })
    linking.push(page)
    illustrated.push(page)
    mistakes.push(...page.mistakes)
  }
  mistakes.push(
    ...sharedAddresses(articles),
    ...checkCaptures(articles, inputs.content),
    ...checkNearDuplicates(articles, likenessOfFiles(checking)),
    ...(await checkPictures(illustrated, writableFolder(join(inputs.root, '.cache/pictures')))),
  )
  const routes = await loadRoutes(inputs.root)
  const addresses = new Addresses(routes, { newsroom, vocabulary, articles: due })
  const statics = staticFiles(inputs.content)
  for (const { bytes } of statics) collecting(mistakes, bytes)
  const isPage = sitePages(addresses, [...pages, ...statics], due)
  const mayBe = mayLeadTo(unread)
  const hasPage = (path: string): boolean => isPage(path) || mayBe(path)
  const unreadFiles = unread.map(({ file }) => file)
  return [
    ...mistakes,
    ...addressClashes(addresses, [...pages, ...statics], articles),
    ...checkLinks(linking, { articles, hasPage }),
    ...brokenPromises(inputs.content, due, unreadFiles),
  ]
}

function checkArticles(
  paths: readonly string[],
  checking: Checking,
  { cache: file, root, day }: CheckInputs,
): readonly CheckedFile[] {
  const against = JSON.stringify([checking.newsroom, checking.vocabulary, day])
  const cache = openCache(file, keyOf(programHash(root, ['src/**/*.ts']), against))
  const found = paths.map((path) =>
    cache.checked(path, (name) => {
      const mistakes: ContentError[] = []
      const source = collecting(mistakes, () => readUtf8(path, name))
      if (source === undefined) return { ...unreadable('', name), mistakes }
      return checkArticle(source, name, checking)
    }),
  )
  // What cannot be kept is found anew.
  attempting(file, () => undefined)(() => cache.save())
  return found
}

/** Reads the two files again, since few articles are ever compared. */
function likenessOfFiles(checking: Checking): Likeness {
  const shingles = (facts: Facts): Uint32Array =>
    shinglesOf(textOf(readArticle(readUtf8(facts.file, facts.file), facts.file, checking)))
  return (a, b) => similarity(shingles(a), shingles(b))
}
