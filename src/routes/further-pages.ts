import type { Site } from '../archive/archive.ts'
import type { ListPage } from '../archive/lists.ts'
import { listInputs, type Inputs, type PageRecipe } from './inputs.ts'
import { render as renderIndex } from './a-to-z.11ty.ts'
import { render as renderMonth } from './months.11ty.ts'
import { render as renderName } from './name.11ty.ts'
import { render as renderNews } from './news.11ty.ts'
import { render as renderSection } from './sections.11ty.ts'
import { render as renderTopic } from './topic.11ty.ts'
import { render as renderYear } from './years.11ty.ts'

/**
 * The pages of lists after the first. They are made by the same routes as the first, but past Eleventy, like
 * those of articles: it would take a millisecond and 50 kB for each, all of them at once.
 */
export function* furtherPages(site: Site): Generator<PageRecipe> {
  const { news, years, months, sections, topics, names, index } = site.lists
  yield* furtherOf(news, site, listInputs.news, renderNews)
  yield* furtherOf(years, site, listInputs.years, renderYear)
  yield* furtherOf(months, site, listInputs.months, renderMonth)
  yield* furtherOf(sections, site, listInputs.sections, renderSection)
  yield* furtherOf(topics, site, listInputs.topics, renderTopic)
  yield* furtherOf(names, site, listInputs.names, renderName)
  yield* furtherOf(index, site, listInputs.index, renderIndex)
}

function* furtherOf<Page extends ListPage<unknown>>(
  pages: readonly Page[],
  site: Site,
  inputsOf: (page: Page, site: Site) => Inputs,
  render: (data: { readonly site: Site; readonly list: Page }) => string,
): Generator<PageRecipe> {
  for (const list of pages) {
    if (isFirst(list)) continue
    yield {
      path: list.url,
      inputs: () => inputsOf(list, site),
      make: () => render({ site, list }),
    }
  }
}

export function isFirst({ number }: ListPage<unknown>): boolean {
  return number === 1
}
