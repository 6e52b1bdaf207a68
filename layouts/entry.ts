import type { Group, Site } from '../src/archive/archive.ts'
import type { ListPage } from '../src/archive/lists.ts'
import { withHan } from '../src/html/han.ts'
import { html, type Html } from '../src/html/html.ts'
import type { Newsroom } from '../src/newsroom/newsroom.ts'
import type { Entry, EntryKind } from '../src/vocabulary/vocabulary.ts'
import { summary } from './article-list.ts'
import { count } from './count.ts'
import { listPage, nothingLeft } from './list.ts'
import { quotations } from './quotations.ts'

/** The articles on a topic, or those that mention a name, with the sentences that do so. */
export function entryPage(site: Site, list: ListPage<Group<Entry>>): Html {
  const { key: entry } = list.subject
  const { kind, name } = entry
  const plain = kind === 'topic' ? `Articles about ${name}` : `Articles that mention ${name}`
  return listPage(site, list, {
    title: name,
    description: `${entry.description ?? plain}.`,
    metaDescription: metaDescription(list, site.newsroom),
    crumbs: [kind === 'topic' ? ['Topics', '/topics/'] : ['Names', '/names/']],
    feed: { title: name, path: `${entry.url}feed.xml` },
    above: otherNames(entry),
    empty: nothingLeft,
    style: { below: (article) => quotations(site, article, entry) || summary(article) },
  })
}

function otherNames({ aliases }: Entry): Html | false {
  if (aliases.length === 0) return false
  const names = aliases.map((alias, index) => html`${index > 0 && ', '}${withHan(alias)}`)
  return html`<p class="facts">Also called ${names}</p>`
}

/** `Fosun Group – Company. 1 article in China Post Newsroom, with the sentences that mention the name.` */
function metaDescription({ subject, total }: ListPage<Group<Entry>>, newsroom: Newsroom): string {
  const { kind, name, description } = subject.key
  const what = description ?? kindNames[kind]
  const how = kind === 'topic' ? '' : ', with the sentences that mention the name'
  return `${name} – ${what}. ${count(total)} in ${newsroom.name}${how}.`
}

const kindNames: Readonly<Record<EntryKind, string>> = {
  topic: 'Topic',
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
}
