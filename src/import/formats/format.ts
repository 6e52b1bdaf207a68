/** What a capture file is, by its name. */
export type FileFormat = 'text' | 'html' | 'warc'

export function formatOf(path: string): FileFormat {
  if (/\.html?$/iu.test(path)) return 'html'
  return /\.warc(?:\.gz)?$/iu.test(path) ? 'warc' : 'text'
}
