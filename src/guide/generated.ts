import { featureSection } from './feature-section.ts'
import { fieldTable } from './field-table.ts'
import { guidePage } from './guide.ts'
import { articleJsonSchema } from './json-schema.ts'

/** A file that is written from the rulebook, `src/article/schema.ts`, and never by hand. */
export interface GeneratedFile {
  /** Path within the project. */
  readonly path: string
  readonly content: string
}

/** Everything that is said about the fields of articles elsewhere than in the rulebook. */
export function generatedFiles(): readonly GeneratedFile[] {
  return [
    {
      path: 'content/article.schema.json',
      content: `${JSON.stringify(articleJsonSchema(), null, 2)}\n`,
    },
    { path: 'content/pages/editors.md', content: guidePage(fieldTable(), featureSection()) },
  ]
}
