/** Ids that layouts use on pages with a text, and that no heading of the text may take therefore. */
export const furnitureIds = [
  'archive-data',
  'changes',
  'cite',
  'contents',
  'find',
  'look',
  'main',
  'provenance',
  'related',
] as const
