import { Eleventy } from '@11ty/eleventy'
import type { Lists, Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { isFirst } from '../routes/further-pages.ts'
import { listInputs } from '../routes/inputs.ts'
import type { RouteData } from '../routes/page-table.ts'
import type { Path } from '../urls.ts'
import type { Press } from './press.ts'

/** Stands for a page that was taken. */
const lineEnd = '\n'

/** What takes the pages. */
type Taker = Pick<Press, 'has' | 'keeps' | 'put'>

/**
 * Renders all pages but those of articles and the further ones of lists, as far as they do not stand
 * already. The project's folder must be the working folder: Eleventy knows no other.
 *
 * @throws What went wrong in a layout or in `press`, without what Eleventy wraps it in.
 */
export async function renderPages(
  { site, search }: Omit<RouteData, 'lists'>,
  press: Taker,
): Promise<void> {
  const inputs = new Map<Path, readonly unknown[]>()
  const lists = listsToMake(site, press, inputs)
  const eleventy = new Eleventy('src/routes', undefined, {
    configPath: '.eleventy.ts',
    quietMode: true,
    config(config) {
      config.addGlobalData('site', site)
      config.addGlobalData('lists', Object.freeze(lists))
      config.addGlobalData('search', search)
      config.benchmarks.config.setIsVerbose(false)
      // This transform must be the last one: plugins run in order, and this event comes after all others were added.
      config.on('eleventy.beforeConfig', () => {
        config.addPlugin((last) => {
          last.addTransform('china-post-newsroom/take-page', function takePage(source) {
            const { url } = this.page
            if (press.has(url)) throw new Error(`Two pages of the site want the address ${url}.`)
            press.put(url, source, inputs.get(url))
            // Eleventy keeps all that it renders until the last page is done, and warns of an empty page.
            return lineEnd
          })
        })
      })
    },
  })
  eleventy.disableLogger()
  try {
    await eleventy.toJSON()
  } catch (error) {
    throw causeOf(error)
  }
}

/** The error that Eleventy's own, one in the other, are about: a full disk, say. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error ? causeOf(error.originalError) : error
}

/** The lists with only their first pages, as far as they do not stand already. */
function listsToMake(site: Site, press: Taker, inputs: Map<Path, readonly unknown[]>): Lists {
  const toMake = <Page extends ListPage<unknown>>(
    pages: readonly Page[],
    inputsOf: (page: Page, site: Site) => readonly unknown[],
  ): readonly Page[] =>
    pages.filter(isFirst).filter((page) => {
      const own = inputsOf(page, site)
      inputs.set(page.url, own)
      return !press.keeps(page.url, own)
    })
  const { news, years, months, sections, topics, names, index } = site.lists
  return {
    news: toMake(news, listInputs.news),
    years: toMake(years, listInputs.years),
    months: toMake(months, listInputs.months),
    sections: toMake(sections, listInputs.sections),
    topics: toMake(topics, listInputs.topics),
    names: toMake(names, listInputs.names),
    index: toMake(index, listInputs.index),
  }
}
