import { dirname, join } from 'node:path'
import { readArticle, type ArticleReader } from '../article/read.ts'
import { rememberedReader, type StampOf } from './articles.ts'
import { storeFolder } from './folder.ts'
import { attempting } from './attempt.ts'
import { keyOf } from './key.ts'
import { openMemory, recall, type Memory } from './memory.ts'
import { Pack } from './pack.ts'
import { programHash } from './program.ts'
import { Texts } from './texts.ts'

/** What earlier builds of the same content made, so that a build costs what has changed. */
export interface Store {
  /** Reads articles whose texts stay on disk: they are read there each time somebody asks for them. */
  readonly readArticle: ArticleReader
  /** Memory for a kind of work that is not reading. */
  memory(kind: Kind): Recalling
  /**
   * Keeps what was asked for until now for the next build, and forgets the rest; but memories of which
   * nothing was asked for yet stay as they are. To be called whenever a kind of work is complete.
   */
  save(): void
}

/** What pure functions of one kind made, by everything that it was made from, but for code. */
export interface Recalling {
  /** What was kept under a key, if anything was: any string. */
  readonly known: (key: string) => string | undefined
  readonly keep: (key: string, value: string) => void
  /** What is known, or what `make` makes now, which is kept. What it throws is not. */
  readonly recall: (key: string, make: () => string) => string
}

/** The code that makes an article of a file. */
const readingCode = ['src/*.ts', 'src/article/*.ts', 'src/content/**/*.ts', 'src/html/*.ts']

const searchCode = [...readingCode, 'src/archive/*.ts', 'src/search/**/*.ts', 'src/vocabulary/*.ts']

/** Kinds of what is remembered, and the code that decides the values. */
const kinds = {
  /** What the vocabulary finds in a text. */
  subjects: [...readingCode, 'src/vocabulary/*.ts', 'src/archive/subjects.ts'],
  search: searchCode,
  /** The same while somebody edits, when the archive is cut into smaller stretches. */
  editingSearch: searchCode,
} as const

type Kind = keyof typeof kinds

/**
 * Opens the store of a content folder, below `.cache`. It may be deleted at any time.
 *
 * @param root The project's folder.
 * @param content Absolute path of the content folder.
 * @param warn Is told, in a line, if nothing can be remembered because the store cannot be written.
 * @param stampOf By which files that were read before need not be read again.
 */
export function openStore(
  root: string,
  content: string,
  warn: (line: string) => void = () => undefined,
  stampOf?: StampOf,
): Store {
  const name = storeFolder(root, content)
  const folder = join(root, name)
  const attempt = attempting(name, warn)
  const program = programHash(root, readingCode)
  const heads = openMemory(join(folder, 'articles'), program, byFolder())
  const pack = new Pack(join(folder, 'texts'), program)
  const texts = new Texts(pack, readArticle, attempt)
  const versions = new Set<string>()
  const memories = new Map<Kind, Memory>()
  return {
    readArticle: rememberedReader({ heads, texts }, readArticle, stampOf, (version) =>
      versions.add(version),
    ),
    memory(kind) {
      const memory =
        memories.get(kind) ?? openMemory(join(folder, kind), programHash(root, kinds[kind]))
      memories.set(kind, memory)
      return {
        known: (key) => memory.known(keyOf(key)),
        keep: (key, value) => memory.keep(keyOf(key), value),
        recall: (key, make) => recall(memory, keyOf(key), make),
      }
    },
    save() {
      attempt(() => pack.save(versions))
      for (const memory of [heads, ...memories.values()]) attempt(() => memory.save())
    },
  }
}

/** Articles of one folder are read one after the other, and kept together. */
function byFolder(): (file: string) => string {
  const names = new Map<string, string>()
  return (file) => {
    const folder = dirname(file)
    const known = names.get(folder) ?? keyOf(folder).slice(0, 16)
    names.set(folder, known)
    return known
  }
}
