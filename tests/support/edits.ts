import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { lockName } from '../../src/archive/lock.ts'
import { filesOf } from '../../src/output/inventory.ts'
import { copyProject, type ProjectCopy } from './project.ts'
import { sha256Of } from './published.ts'
import { replaceIn } from './replace-in.ts'

/** What happens to a project between two builds. */
export interface Edit {
  readonly kind: keyof typeof edits
  /** Which article, file, or byte. */
  readonly which: number
  readonly text: string
}

const first = 10

const words = [
  'mail',
  'Xi’an',
  'Intelligence Plus',
  'China Post Group',
  '快遞',
  'stamps',
  'rural *e-commerce*',
]

const firstDay = '2021-01-01'

/** In the project: the day of its builds, if it is not the first. */
const dayFile = '.day'

function dayAfter(which: number): string {
  return `2021-01-0${2 + (which % 8)}`
}

/** Every manner of edit that changes what is to be built. */
const edits = {
  add: (at, { which, text }) => writeArticle(at, first + (which % 5), { text }),
  retitle: (at, { which, text }) => writeArticle(at, which % first, { title: `On ${text}`, text }),
  rewrite: (at, { which, text }) => appendFileSync(articleAt(at, which), `\n${text}.\n`),
  /** In place: as long as before, and the clock set back. */
  swap: (at, { which }) => {
    const file = articleAt(at, which)
    replaceIn(file, /(.)(.)\.\n$/, (_, one, other) => `${other}${one}.\n`)
    setBack(file)
  },
  redate: (at, { which }) => writeArticle(at, which % first, { day: String(10 + (which % 19)) }),
  rename: (at, { which }) =>
    renameSync(articleAt(at, which), join(dirname(articleAt(at, which)), `r${which}.md`)),
  delete: (at, { which }) => rmSync(articleAt(at, which)),
  withdraw: (at, { which }) =>
    writeArticle(at, which % first, {
      fields: 'status: withdrawn\nstatus_reason: Why.\nstatus_date: 2020-01-01',
    }),
  remove: (at, { which }) =>
    writeArticle(at, which % first, {
      fields: 'status: removed\nstatus_reason: Why.\nstatus_date: 2020-01-01',
    }),
  expire: (at, { which }) =>
    writeArticle(at, which % first, { fields: `expires_at: ${dayAfter(which)}` }),
  publishLater: (at, { which }) =>
    writeArticle(at, which % first, { fields: `publish_at: ${dayAfter(which)}` }),
  dayPasses: (at, { which }) => writeFileSync(join(at, dayFile), dayAfter(which)),
  alias: (at, { which }) =>
    writeArticle(at, which % first, { fields: `aliases: [/old-${which}/]` }),
  topic: (at, { which, text }) =>
    writeArticle(at, which % first, { fields: `topics: ["About ${text}"]` }),
  vocabulary: (at, { text }) =>
    appendFileSync(
      join(at, 'content/vocabulary.yaml'),
      `\n  - name: "Name ${text}"\n    match: ["${text}"]\n`,
    ),
  newsroom: (at, { text }) =>
    replaceIn(join(at, 'content/newsroom.yaml'), /^tagline: .*$/m, `tagline: "${text}"`),
  page: (at, { text }) => appendFileSync(join(at, 'content/pages/about.md'), `\n${text}\n`),
  layout: (at, { text }) =>
    replaceIn(join(at, 'layouts/footer.ts'), /Service numbers/, `Service numbers ${text}`),
  style: (at, { which }) =>
    appendFileSync(join(at, 'layouts/styles/site.css'), `\n.x${which}{color:red}\n`),
  searchCode: (at, { which }) =>
    replaceIn(
      join(at, 'src/search/pagefinds.ts'),
      /forceLanguage: '\w+'/,
      `forceLanguage: '${['de', 'fr', 'en'][which % 3]}'`,
    ),
  configuration: (at, { which }) =>
    replaceIn(
      join(at, '.eleventy.ts'),
      /eleventy\.setUseGitIgnore/,
      (found) =>
        `eleventy.addTransform('own', (source) => source + '<!-- ${which} -->')\n  ${found}`,
    ),
  buildCode: (at, { which }) =>
    replaceIn(
      join(at, 'src/build/render.ts'),
      /put\(url, source/,
      (found) => `${found} + '<!-- ${which} -->'`,
    ),
  nothing: () => undefined,
  loseStore: (at) => rmSync(join(at, '.cache'), { recursive: true, force: true }),
  harmStore: (at, { which }) => harmOne(join(at, '.cache/store'), which),
  harmSite: (at, { which }) => harmOne(join(at, '_site'), which),
} as const satisfies Record<string, (at: string, edit: Edit) => void>

const kinds = Object.keys(edits).filter(isKind)

function isKind(name: string): name is Edit['kind'] {
  return name in edits
}

export const anEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(1000),
  text: fc.constantFrom(...words),
})

function articleFile(at: string, number: number): string {
  const year = 2015 + (number % 4)
  return join(at, `content/articles/${year}/a${number}.md`)
}

/** A file of an article that is there. */
function articleAt(at: string, which: number): string {
  const folder = join(at, 'content/articles')
  const files = filesOf(folder).toSorted()
  return join(folder, files[which % files.length] ?? '')
}

function writeArticle(
  at: string,
  number: number,
  { title = `Headline ${number}`, text = 'The mail was carried', fields = '', day = '09' },
): void {
  const file = articleFile(at, number)
  const month = String(1 + (number % 3)).padStart(2, '0')
  const head = `title: "${title}"\ndate: ${2015 + (number % 4)}-${month}-${day}\nslug: a${number}\n${fields}`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `---\n${head.trim()}\n---\n\n${text} to ${words[number % words.length]}.\n`)
  setBack(file)
}

/** Sets the time of change that can be set to one of long ago, the same for all. */
function setBack(file: string): void {
  const longAgo = 1_000_000_000
  utimesSync(file, longAgo, longAgo)
}

/** Deletes a file of a folder, cuts it off, or changes one of its bytes. */
function harmOne(folder: string, which: number): void {
  const files = filesOf(folder).toSorted()
  const file = join(folder, files[which % files.length] ?? '')
  const bytes = readFileSync(file)
  if (which % 3 === 0) rmSync(file)
  else if (which % 3 === 1) writeFileSync(file, bytes.subarray(0, bytes.length >> 1))
  else
    writeFileSync(
      file,
      bytes.map((byte, at) => (at === which % bytes.length ? byte ^ 1 : byte)),
    )
}

type Digests = Readonly<Record<string, string>>

/** SHA-256 of every file of a folder. */
function digestsOf(folder: string): Digests {
  const paths = filesOf(folder).toSorted()
  return Object.fromEntries(paths.map((path) => [path, sha256Of(readFileSync(join(folder, path)))]))
}

/** The files that a build leaves, or `null` if it found a mistake in the content. */
async function build(project: ProjectCopy, output: string): Promise<Digests | null> {
  const file = join(project.path, dayFile)
  const day = existsSync(file) ? readFileSync(file, 'utf8') : firstDay
  const done = await project
    .run('build.ts', '--output', output, '--date', day, '--json')
    .catch(isMistake)
  return done === null ? null : digestsOf(join(project.path, output))
}

function isMistake(error: unknown): null {
  if (error instanceof Error && /mistakes? in the content/.test(error.message)) return null
  throw error
}

/**
 * The sites that come out of a project after each edit: once built of what changed, once of everything.
 * An edit that is a mistake leaves the old site, and nothing where there was none; it is taken back, since
 * every later build would find it too.
 */
export async function* builtAfter(sequence: readonly Edit[]): AsyncGenerator<{
  readonly edit: Edit
  readonly incremental: Digests | null
  readonly clean: Digests | null
}> {
  using project = copyProject()
  const at = project.path
  // An account of no addresses: nothing that goes was promised to anybody.
  writeFileSync(join(at, 'content', lockName), '')
  for (let number = 0; number < first; number += 1) writeArticle(at, number, {})
  await build(project, '_site')
  const [content, before] = [join(at, 'content'), join(at, '.content-before')]
  for (const edit of sequence) {
    cpSync(content, before, { recursive: true, preserveTimestamps: true })
    edits[edit.kind](at, edit)
    const incremental = await build(project, '_site')
    const cache = join(at, '.cache')
    renameSync(cache, join(at, '.kept'))
    const clean = await build(project, '_clean')
    yield { edit, incremental, clean }
    for (const made of ['_clean', '.cache'])
      rmSync(join(at, made), { recursive: true, force: true })
    renameSync(join(at, '.kept'), cache)
    rmSync(clean === null ? content : before, { recursive: true })
    if (clean === null) renameSync(before, content)
  }
}
