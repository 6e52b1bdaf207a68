import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What pure functions made in earlier builds, by what they were made from. A memory can be lost, cut off
 * or scribbled over at any moment: what cannot be proven whole is as if it had never been there.
 */
export interface Memory {
  /** What was remembered under a key, or what `make` makes now, which is remembered from then on. */
  recall(key: string, make: () => string): string
  /** Keeps what was asked for since the memory was opened, and forgets the rest. */
  save(): void
}

/** First two hex digits of the keys that a file holds: one change rewrites a small part of it all. */
const shardDigits = 2

/**
 * Opens the memory in a folder.
 *
 * @param program Hash of the code that makes the values. Those of other code are forgotten.
 */
export function openMemory(folder: string, program: string): Memory {
  const shards = new Map<string, Shard>()
  const shardOf = (key: string): Shard => {
    const name = key.slice(0, shardDigits)
    const known = shards.get(name)
    if (known !== undefined) return known
    const shard = readShard(join(folder, name), program)
    shards.set(name, shard)
    return shard
  }
  return {
    recall(key, make) {
      const shard = shardOf(key)
      const value = shard.kept.get(key) ?? shard.found.get(key) ?? make()
      shard.kept.set(key, value)
      return value
    },
    save() {
      mkdirSync(folder, { recursive: true })
      for (const name of readdirSync(folder)) {
        if (!shards.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
      }
      for (const [name, shard] of shards) writeShard(join(folder, name), program, shard)
    },
  }
}

/** The key of a value: a hash of everything it is made from. */
export function keyOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'))
}

interface Shard {
  /** What the file held. */
  readonly found: ReadonlyMap<string, string>
  /** What was asked for in this build. */
  readonly kept: Map<string, string>
}

/** The first line proves the rest: SHA-256 of the program's hash and of all that follows. */
function readShard(file: string, program: string): Shard {
  const text = readIfThere(file)
  const end = text.indexOf('\n')
  const rest = text.slice(end + 1)
  const isWhole = end !== -1 && text.slice(0, end) === keyOf(program, rest)
  const lines = isWhole ? rest.split('\n') : []
  const found = new Map<string, string>()
  for (const line of lines) {
    const tab = line.indexOf('\t')
    if (tab !== -1) found.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return { found, kept: new Map() }
}

function writeShard(file: string, program: string, { found, kept }: Shard): void {
  const isSame = found.size === kept.size && [...kept.keys()].every((key) => found.has(key))
  if (isSame) return
  const rest = [...kept].map(([key, value]) => `${key}\t${value}\n`).join('')
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${keyOf(program, rest)}\n${rest}`)
  renameSync(unfinished, file)
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
