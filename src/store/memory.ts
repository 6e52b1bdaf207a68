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
   * @param key A line of text.
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

/** The file that holds a key such as {@link keyOf} gives: one change rewrites a small part of it all. */
function byFirstDigits(key: string): string {
  return key.slice(0, 2)
}

/**
 * Opens the memory in a folder.
 *
 * @param program Hash of the code that makes the values. Those of other code are forgotten.
 * @param nameOf The name of the file that holds a key. What is asked for together is best kept together.
 */
export function openMemory(
  folder: string,
  program: string,
  nameOf: (key: string) => string = byFirstDigits,
): Memory {
  const shards = new Map<string, Shard>()
  let hasForgotten = false
  const shardOf = (key: string): Shard => {
    const name = nameOf(key)
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
        writeShard(join(folder, name), program, shard, hasForgotten)
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
  /** What was made since. */
  readonly fresh: Map<string, string>
}

/** Offsets in bytes of an entry: where its line begins, where its value does, and where both end. */
interface Place {
  readonly start: number
  readonly value: number
  readonly end: number
  isAskedFor: boolean
}

function foundIn({ bytes, found }: Shard, key: string): string | undefined {
  const place = found.get(key)
  if (place === undefined) return undefined
  place.isAskedFor = true
  return bytes.toString('utf8', place.value, place.end)
}

const lineEnd = 10

/**
 * The first line of a file proves the rest. An entry is a line with the length of its value in bytes and
 * its key, and the value.
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
    const line = bytes.toString('utf8', start, value - 1)
    const lengthEnd = line.indexOf(' ')
    const end = value + Number(line.slice(0, lengthEnd))
    found.set(line.slice(lengthEnd + 1), { start, value, end, isAskedFor: false })
    start = end
  }
  return { bytes, found, fresh: new Map() }
}

function writeShard(
  file: string,
  program: string,
  { bytes, found, fresh }: Shard,
  keepsAll: boolean,
): void {
  const old = [...found].filter(
    ([key, { isAskedFor }]) => (keepsAll || isAskedFor) && !fresh.has(key),
  )
  if (fresh.size === 0 && old.length === found.size) return
  const entries = [
    ...old.map(([, { start, end }]) => bytes.subarray(start, end)),
    ...[...fresh].filter(isText).map(entryOf),
  ]
  writeWhole(file, [Buffer.from(`${proofOf(program, entries)}\n`), ...entries])
}

/** Half a surrogate pair cannot be written, and so is not remembered; nor is what has a key of two lines. */
function isText([key, value]: readonly [string, string]): boolean {
  return key.isWellFormed() && !key.includes('\n') && value.isWellFormed()
}

function entryOf([key, value]: readonly [string, string]): Buffer {
  return Buffer.from(`${Buffer.byteLength(value)} ${key}\n${value}`)
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
