/** A heading or a paragraph of a text. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph'
  readonly text: string
}

/** The blocks as Markdown that shows each of them as it was printed. */
export function toMarkdown(blocks: readonly TextBlock[]): string {
  return blocks.map(blockToMarkdown).join('\n\n')
}

/**
 * One line of text as Markdown that renders as that text: whatever is special to Markdown gets a
 * backslash, and nothing else does, so that an editor can read it.
 *
 * @example escapeMarkdown('1. [41](31) *') // '1\\. \\[41](31) \\*'
 */
export function escapeMarkdown(text: string): string {
  return escapeStart(escapeInline(text))
}

function blockToMarkdown({ kind, text }: TextBlock): string {
  if (kind === 'paragraph') return escapeMarkdown(text)
  // A heading ends with its last # unless that has a backslash.
  return `## ${escapeInline(text).replace(/#(?=#*$)/g, '\\#')}`
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[~]|<(?=[a-zA-Z/!?])|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![a-zA-Z0-9])_|_(?![a-zA-Z0-9])/g, '\\_')
}

/** Marks that only mean something at the beginning of a line: of lists, headings, rules, quotations. */
function escapeStart(text: string): string {
  return text
    .replace(/^(?:[-+](?=[\s-]|$)|#{1,6}(?=\s|$)|>|:(?=::)|=(?==*$)|\|(?=.*\|))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
