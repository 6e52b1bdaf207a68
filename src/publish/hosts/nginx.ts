import { href, type Base, type Path } from '../../urls.ts'
import { compressible, contentTypes } from '../content-types.ts'
import { isWithin, patternSource, type HeaderRule } from '../headers.ts'
import type { Host, HostFile, Publication } from './host.ts'

/**
 * A file to be included in a `server { root …; }` of nginx. The folder of the site must stand under
 * `root` where the base URL has it.
 */
export const nginx: Host = {
  files: (publication) => [configuration(publication)],
  headers: ({ rules }) => rules,
  can: { redirect: true, answerGone: true },
}

function configuration({ base, rules, answers }: Publication): HostFile {
  const [first, ...others] = rules
  const lines = [
    ...settings(base.path),
    ...headerLines(first, others),
    `location ~ ${quoted(`^${literal(decodeURIComponent(base.path))}_[^/]*$`)} { return 404; }`,
    ...answers.redirects.map(
      ({ from, to }) => `location = ${asked(base, from)} { return 301 ${quoted(href(base, to))}; }`,
    ),
    ...answers.gone.map((path) => goneLine(asked(base, path))),
    ...others.map((rule) => ruleLine(withOuter(rule, others), base.path)),
  ]
  return { path: '/_nginx.conf', content: `${lines.join('\n')}\n` }
}

function settings(basePath: string): readonly string[] {
  const missing = quoted(`${decodeURIComponent(basePath)}404.html`)
  const types = Object.entries(contentTypes).map(
    ([extension, type]) => `${nameOf(type)} ${extension};`,
  )
  const withCharset = Object.values(contentTypes).filter((type) => nameOf(type) !== type)
  return [
    'index index.html;',
    'etag on;',
    'if_modified_since off;',
    'charset utf-8;',
    `charset_types ${listOf(withCharset)};`,
    'server_tokens off;',
    'absolute_redirect off;',
    'disable_symlinks on;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    'gzip_min_length 1024;',
    `gzip_types ${listOf(compressible)};`,
    `types { ${types.join(' ')} }`,
    'default_type application/octet-stream;',
    `error_page 404 ${missing};`,
    `error_page 403 =404 ${missing};`,
  ]
}

/** HTML belongs to each list by itself. */
function listOf(types: readonly string[]): string {
  return [...new Set(types.map(nameOf))].filter((type) => type !== 'text/html').join(' ')
}

/** `text/plain` of `text/plain; charset=utf-8`. */
function nameOf(type: string): string {
  return type.replace(/;.*/, '')
}

/**
 * An `add_header` of a location drops all others, so that there is none: headers that differ between paths are
 * variables. An empty one is not sent.
 */
function headerLines(
  first: HeaderRule | undefined,
  others: readonly HeaderRule[],
): readonly string[] {
  const disputed = new Set(others.flatMap(({ headers }) => Object.keys(headers)))
  disputed.delete('Content-Type')
  const same = Object.entries(first?.headers ?? {}).filter(([name]) => !disputed.has(name))
  return [
    ...same.map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...[...disputed].flatMap((name) => [
      setLine(name, first?.headers[name] ?? ''),
      `add_header ${name} ${variableOf(name)} always;`,
    ]),
  ]
}

function setLine(name: string, value: string): string {
  return `set ${variableOf(name)} "${value}";`
}

/** `$newsroom_cache_control` */
function variableOf(name: string): string {
  return `$newsroom_${name.toLowerCase().replaceAll('-', '_')}`
}

/** The notice stands there, but the status says that the article is gone. */
function goneLine(path: string): string {
  return `location = ${path} { error_page 410 ${path.replace(/"$/, 'index.html"')}; return 410; }`
}

/** nginx takes one location for a path, the narrowest, so that has to say what wider ones say too. */
function withOuter({ pattern }: HeaderRule, rules: readonly HeaderRule[]): HeaderRule {
  const outer = rules.filter((rule) => isWithin(pattern, rule.pattern))
  return { pattern, headers: Object.assign({}, ...outer.map(({ headers }) => headers)) }
}

function ruleLine({ pattern, headers }: HeaderRule, basePath: string): string {
  const inside = Object.entries(headers).map(([name, value]) =>
    name === 'Content-Type' ? typeLine(value) : setLine(name, value),
  )
  return `location ${matcher(pattern, basePath)} { ${inside.join(' ')} }`
}

/** For all files of a location, whatever their names end in. */
function typeLine(type: string): string {
  const charset = /charset=(.+)/.exec(type)?.[1]
  const named = nameOf(type)
  return charset === undefined
    ? `types { } default_type ${named}; charset off;`
    : `types { } default_type ${named}; charset ${charset}; charset_types ${named};`
}

function matcher(pattern: Path, basePath: string): string {
  const path = `${decodeURIComponent(basePath)}${pattern.slice(1)}`
  if (pattern.includes(':')) {
    const source = patternSource(pattern).replace('^/', `^${literal(decodeURIComponent(basePath))}`)
    return `~ ${quoted(source)}`
  }
  return path.endsWith('*') ? `^~ ${quoted(path.slice(0, -1))}` : `= ${quoted(path)}`
}

/** A path as nginx compares it, with its escapes undone. */
function asked(base: Pick<Base, 'path'>, path: Path): string {
  return quoted(decodeURIComponent(href(base, path)))
}

/** As one word of the file, whatever is in it. */
function quoted(word: string): string {
  return `"${word.replace(/["\\]/g, '\\$&')}"`
}

/** Stands for itself in a regular expression. */
function literal(text: string): string {
  return text.replace(/[.+?^$()[\]{}|\\*]/g, '\\$&')
}
