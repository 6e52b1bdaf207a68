import { SearchError, type Trouble } from '../search-error.ts'

/** Why a search failed, in words: what could not be loaded, and how that showed. */
export function troubleOf(error: unknown): string {
  if (!(error instanceof SearchError)) return 'Search failed: there is an error in its program.'
  return `Search failed: ${fates[error.trouble](nameOf(error.file))}.`
}

const fates: Readonly<Record<Trouble, (what: string) => string>> = {
  unreachable: (what) => `${what} could not be loaded`,
  silent: (what) => `${what} could not be loaded, no data came for 15 seconds`,
  damaged: (what) => `${what} arrived damaged`,
  gone: (what) => `the archive was published again, and ${what} is gone`,
}

/** What the files of search are to a reader, by a part of their addresses. */
const names = [
  [/catalogue|columns/, 'the catalogue of articles'],
  [/lexicon/, 'the list of words'],
  [/heads/, 'the list of headlines'],
  [/pf_fragment/, 'the text of an article'],
  [/pf_|index/, 'the index'],
] as const

function nameOf(file: string): string {
  return names.find(([part]) => part.test(file))?.[1] ?? 'the search program'
}
