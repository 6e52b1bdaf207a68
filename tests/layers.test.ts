import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may be imported by everybody, and what they may import themselves. */
const shared: Readonly<Record<string, readonly string[]>> = {
  'src/errors.ts': [],
  'src/dates.ts': ['luxon'],
  'src/digest.ts': [],
  'src/urls.ts': [],
  'src/slug.ts': ['pinyin-pro'],
  'src/file-lock.ts': [],
  'src/garbage.ts': [],
  'src/halving.ts': [],
  'src/inside.ts': [],
  'src/page-numbers.ts': [],
  'src/tree.ts': [],
  'src/white-space.ts': [],
}

/** Each part of the generator, and the parts and packages that it may import. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'src/html': [],
  'src/output': [],
  'src/content': [
    'src/html',
    'gray-matter',
    'js-yaml',
    'markdown-it',
    'markdown-it-cjk-friendly',
    'markdown-it-container',
    'markdown-it-footnote',
    'fastest-levenshtein',
    'zod',
  ],
  'src/newsroom': ['src/content', 'zod'],
  'src/vocabulary': ['src/content', 'zod'],
  'src/article': ['src/content', 'src/html', 'src/newsroom', 'src/vocabulary', 'js-yaml', 'zod'],
  'src/images': ['src/content', 'src/html', '@11ty/eleventy-img', 'sharp'],
  'src/check': [
    'src/images',
    'src/archive',
    'src/article',
    'src/build',
    'src/content',
    'src/import',
    'src/newsroom',
    'src/routes',
    'src/store',
    'src/vocabulary',
  ],
  'src/dev': [
    'src/archive',
    'src/article',
    'src/build',
    'src/feeds',
    'src/html',
    'src/picture',
    'src/publish',
    'src/routes',
    'src/search',
    'src/store',
    'chokidar',
    'express',
    'compression',
  ],
  'src/guide': ['src/article', 'src/content', 'zod'],
  'src/archive': [
    'src/images',
    'src/article',
    'src/content',
    'src/newsroom',
    'src/vocabulary',
    'zod',
  ],
  'src/import': [
    'src/article',
    'src/content',
    'src/newsroom',
    'opencc-js',
    'zod',
    '@mozilla/readability',
    'linkedom',
    'turndown',
    'parse5',
  ],
  'src/search': ['src/html', 'src/newsroom', 'src/archive', 'src/article', 'pagefind', 'opencc-js'],
  'src/publish': ['src/html', 'src/newsroom', 'src/archive', 'express', 'compression'],
  'src/build': [
    'src/images',
    'src/archive',
    'src/article',
    'src/content',
    'src/newsroom',
    'src/vocabulary',
    'src/search',
    'src/publish',
    'src/feeds',
    'src/store',
    'src/html',
    'src/output',
    'src/picture',
    'src/routes',
    '@11ty/eleventy',
    'esbuild',
  ],
  'src/bench': ['src/article', 'src/content', 'src/build', 'src/import'],
  'src/store': ['src/article', 'src/content', 'src/html'],
  'src/feeds': ['src/archive', 'src/article', 'src/html', 'src/newsroom', 'src/vocabulary'],
  'src/picture': ['src/html', 'src/newsroom', '@resvg/resvg-wasm'],
  layouts: ['src/article', 'src/archive', 'src/html', 'src/newsroom', 'src/vocabulary'],
  'src/routes': [
    'layouts',
    'src/html',
    'src/archive',
    'src/article',
    'src/newsroom',
    'src/vocabulary',
  ],
  '.eleventy.ts': ['src/archive', 'src/newsroom'],
}

/** Of the parts above, those of which only types may be imported. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  'src/search': ['src/archive', 'src/article'],
  'src/publish': ['src/archive'],
  'src/routes': ['src/archive', 'src/article', 'src/newsroom', 'src/vocabulary'],
}

interface Import {
  readonly file: string
  /** A file of the project, or the name of a package. */
  readonly target: string
  readonly isType: boolean
}

const files = globSync(['.eleventy.ts', 'src/**/*.ts', 'layouts/**/*.ts'])
const imports = files.flatMap(importsOf)

/** Node's own modules are no packages. */
function importsOf(file: string): readonly Import[] {
  const source = readFileSync(file, 'utf8')
  const statements = source.matchAll(/^(import|export)\s+(type\s)?[^'"();=]*?from\s+'([^']+)'/gm)
  const calls = source.matchAll(/()()\bimport\(\s*'([^']+)'/g)
  const bare = source.matchAll(/^import()()\s+'([^']+)'/gm)
  return [...statements, ...calls, ...bare]
    .map(([, , type, name = '']) => ({
      file,
      target: name.startsWith('.') ? normalize(join(dirname(file), name)) : packageOf(name),
      isType: type !== undefined && type !== '',
    }))
    .filter(({ target }) => !target.startsWith('node:'))
}

/** `@11ty/eleventy/x` belongs to `@11ty/eleventy`. */
function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}

function isIn(file: string, part: string): boolean {
  return file === part || file.startsWith(`${part}/`)
}

function partOf(file: string): string | undefined {
  return [...Object.keys(parts), ...Object.keys(shared)].find((part) => isIn(file, part))
}

/** What `part` imports and may not, as `file imports target`. */
function strangers(
  part: string,
  allowed: readonly string[],
  anybody: readonly string[],
): readonly string[] {
  const known = [part, ...allowed, ...anybody]
  return imports
    .filter(({ file }) => isIn(file, part))
    .filter(({ target }) => !known.some((name) => isIn(target, name)))
    .map(({ file, target }) => `${file} imports ${target}`)
}

test('the imports of files are seen', () => {
  const importing = new Set(imports.map(({ file }) => file))
  expect(importing.size).toBeGreaterThan(files.length / 2)
})

test('every file belongs to a part of the table', () => {
  expect(files.filter((file) => partOf(file) === undefined)).toEqual([])
})

test.each(Object.entries(parts))('%s imports only what it may', (part, allowed) => {
  expect(strangers(part, allowed, Object.keys(shared))).toEqual([])
})

test.each(Object.entries(shared))('%s imports nothing of the project', (file, allowed) => {
  expect(strangers(file, allowed, [])).toEqual([])
})

test.each(Object.entries(typesOnly))('%s imports only types of %s', (part, others) => {
  const values = imports.filter(
    ({ file, target, isType }) =>
      !isType && isIn(file, part) && others.some((other) => isIn(target, other)),
  )
  expect(values.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('scripts import the generator, and of packages only what Node brings along', () => {
  const others = globSync('scripts/**/*.ts')
    .flatMap(importsOf)
    .filter(
      ({ target }) =>
        !['src', 'scripts', 'tests/run', 'tests/screenshots', 'tests/bench'].some((part) =>
          isIn(target, part),
        ),
    )
  expect(others.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('no file imports itself by way of others, but for types, which are gone at run time', () => {
  const next = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ file }) => file,
  )
  const done = new Set<string>()
  function cycleFrom(file: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(file)) return [...path, file]
    if (done.has(file)) return undefined
    for (const { target } of next.get(file) ?? []) {
      const cycle = cycleFrom(target, [...path, file])
      if (cycle !== undefined) return cycle
    }
    done.add(file)
    return undefined
  }
  expect(files.map((file) => cycleFrom(file, [])).filter((cycle) => cycle !== undefined)).toEqual(
    [],
  )
})

describe('no file or folder is', () => {
  test('a barrel, which only hands on what others export', () => {
    const handsOn = /^export\s+(type\s+)?(\*|\{[^}]*\})[^;'"]*from\s/m
    expect(files.filter((file) => handsOn.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('called utils, helpers, common, misc or index', () => {
    const vague = /^(utils?|helpers?|common|misc|lib|index)$/
    const everything = [...files, ...globSync(['scripts/**/*.ts', 'tests/**/*.ts'])]
    const found = everything.filter((file) =>
      file.split('/').some((name) => vague.test(basename(name, '.ts'))),
    )
    expect(found).toEqual([])
  })
})
