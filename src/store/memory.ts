import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isForsaken, isUnfinished, namesIn, readIfThere, writeWhole } from './files.ts'

/**
 * What pure functions made in earlier builds, by what they were made from. A memory can be lost, cut off
 * or scribbled over at any moment: what cannot be proven whole is as if it had never been there.
 */
export interface Memory {
  /**
   * What is remembered under a key, if anything is.
   *
   * @param key SHA-256 in hex, such as {@link keyOf} gives.
   */
  known(key: string): string | undefined
  /** Remembers a value from now on. */
  keep(key: string, value: string): void
  /**
   * Keeps what was asked for since the memory was opened. The first time, the rest is forgotten, unless
   * nothing was asked for at all. Values leave the memory of the process.
   *
   * @throws {Error} If it cannot be written.
   */
  save(): void
}

/** What was remembered under a key, or what `make` makes now, which is remembered from then on. */
export function recall(
  memory: Pick<Memory, 'known' | 'keep'>,
  key: string,
  make: () => string,
): string {
  const known = memory.known(key)
  if (known !== undefined) return known
  const made = make()
  memory.keep(key, made)
  return made
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
  let hasForgotten = false
  const shardOf = (key: string): Shard => {
    const name = key.slice(0, shardDigits)
    const known = shards.get(name)
    if (known !== undefined) return known
    const shard = readShard(join(folder, name), program)
    shards.set(name, shard)
    return shard
  }
  return {
    known(key) {
      const shard = shardOf(key)
      return shard.fresh.get(key) ?? foundIn(shard, key)
    },
    keep(key, value) {
      shardOf(key).fresh.set(key, value)
    },
    save() {
      if (shards.size === 0) return
      mkdirSync(folder, { recursive: true })
      if (!hasForgotten) removeOthers(folder, shards)
      for (const [name, shard] of shards) {
        const kept = hasForgotten ? shard.found.keys() : shard.asked
        writeShard(join(folder, name), program, shard, new Set(kept))
      }
      hasForgotten = true
      shards.clear()
    },
  }
}

interface Shard {
  /** What the file held. */
  readonly bytes: Buffer
  /** Where in it each entry is. */
  readonly found: ReadonlyMap<string, Place>
  /** Keys of what was found and asked for. */
  readonly asked: Set<string>
  /** What was made since. */
  readonly fresh: Map<string, string>
}

/** Offsets in bytes of an entry: where its line begins, where its value does, and where both end. */
interface Place {
  readonly start: number
  readonly value: number
  readonly end: number
}

function foundIn({ bytes, found, asked }: Shard, key: string): string | undefined {
  const place = found.get(key)
  if (place === undefined) return undefined
  asked.add(key)
  return bytes.toString('utf8', place.value, place.end)
}

const lineEnd = 10

/**
 * The first line of a file proves the rest. An entry is a line with its key and the length of its value
 * in bytes, and the value.
 */
function readShard(file: string, program: string): Shard {
  const bytes = readIfThere(file) ?? Buffer.alloc(0)
  const proven = bytes.indexOf(lineEnd) + 1
  const isWhole =
    bytes.toString('latin1', 0, proven) === `${proofOf(program, [bytes.subarray(proven)])}\n`
  const found = new Map<string, Place>()
  const allEnd = isWhole ? bytes.length : 0
  for (let start = proven; start < allEnd;) {
    const value = bytes.indexOf(lineEnd, start) + 1
    const [key = '', length] = bytes.toString('latin1', start, value).split(' ')
    const end = value + Number(length)
    found.set(key, { start, value, end })
    start = end
  }
  return { bytes, found, asked: new Set(), fresh: new Map() }
}

function writeShard(
  file: string,
  program: string,
  { bytes, found, fresh }: Shard,
  kept: ReadonlySet<string>,
): void {
  if (fresh.size === 0 && kept.size === found.size) return
  const old = [...found].filter(([key]) => kept.has(key))
  const entries = [
    ...old.map(([, { start, end }]) => bytes.subarray(start, end)),
    ...[...fresh].filter(isText).map(entryOf),
  ]
  writeWhole(file, [Buffer.from(`${proofOf(program, entries)}\n`), ...entries])
}

/** Half a surrogate pair cannot be written, and so is not remembered. */
function isText([, value]: readonly [string, string]): boolean {
  return value.isWellFormed()
}

function entryOf([key, value]: readonly [string, string]): Buffer {
  return Buffer.from(`${key} ${Buffer.byteLength(value)}\n${value}`)
}

function proofOf(program: string, chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(program)
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

/** Files of which nothing was asked for, and those that a build that was ended has left. */
function removeOthers(folder: string, shards: ReadonlyMap<string, Shard>): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (isUnfinished(name) ? isForsaken(path) : !shards.has(name))
      rmSync(path, { recursive: true, force: true })
  }
}
