import { xml } from '../html/html.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { absolute } from '../urls.ts'
import { xmlDocument } from './xml.ts'

/**
 * The description by which a browser offers the archive as a search engine (OpenSearch 1.1, draft 6).
 * It limits the short name to 16 characters, the long one to 48.
 */
export function openSearch({ name, publisher, base }: Newsroom): string {
  const search = `${absolute(base, '/search/')}?q={searchTerms}`
  const self = absolute(base, '/opensearch.xml')
  return xmlDocument(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${shortest(name, publisher)}</ShortName>
  <LongName>${cut(name, 48)}</LongName>
  <Description>Search the archive of ${name}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${search}" />
  <Url type="application/opensearchdescription+xml" rel="self" template="${self}" />
</OpenSearchDescription>`)
}

function shortest(name: string, publisher: string): string {
  return cut(name.length <= 16 ? name : publisher, 16)
}

function cut(text: string, most: number): string {
  return text.slice(0, most).trim()
}
