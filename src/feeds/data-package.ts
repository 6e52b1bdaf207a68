import { createHash } from 'node:crypto'
import { tagUri } from '../archive/tag.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { slug } from '../slug.ts'
import { absolute } from '../urls.ts'
import type { MachineFile } from './file.ts'
import { columns } from './table.ts'

/** The two forms of the table, complete. */
export interface Tables {
  readonly csv: MachineFile
  readonly json: MachineFile
}

/**
 * The description of the table of all articles as a data package (https://datapackage.org, version 2):
 * what its columns mean, and how many bytes with which hash its files have.
 */
export function dataPackage({ csv, json }: Tables, newsroom: Newsroom): string {
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug(newsroom.name) || 'archive',
    id: tagUri(newsroom, '/datapackage.json'),
    title: newsroom.name,
    description: newsroom.description,
    homepage: absolute(newsroom.base, '/'),
    contributors: [{ title: newsroom.publisher, roles: ['publisher'] }],
    resources: [
      {
        ...resource(csv, 'csv', 'text/csv'),
        description:
          'An apostrophe stands before texts that a spreadsheet would take for a formula.',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
      },
      resource(json, 'json', 'application/json'),
    ],
  }
  return `${JSON.stringify(description, null, 2)}\n`
}

function resource({ path, content }: MachineFile, format: string, mediatype: string): object {
  const bytes = Buffer.from(content, 'utf8')
  return {
    name: `archive-${format}`,
    type: 'table',
    path: path.slice(1),
    title: `All articles, ${format.toUpperCase()}`,
    format,
    mediatype,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    schema: {
      fields: columns.map(({ field }) => field),
      primaryKey: ['id'],
      missingValues: [''],
    },
  }
}
