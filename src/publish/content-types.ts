/** Content types by extension, the same on every host whose types can be set. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/vnd.microsoft.icon',
  webmanifest: 'application/manifest+json',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
}

/** Those that become smaller when they are compressed; Pagefind's files are compressed already. */
export const compressible: readonly string[] = Object.values(contentTypes)
  .map((type) => type.replace(/;.*/, ''))
  .concat([
    'application/atom+xml',
    'application/feed+json',
    'application/opensearchdescription+xml',
  ])
  .filter((type) => type !== 'image/png')
