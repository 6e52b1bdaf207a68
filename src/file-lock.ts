import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const pause = 200 // milliseconds between two looks at a lock that somebody else holds

/**
 * Keeps other processes from doing the same while `action` runs. Waits for one that does; the lock of a
 * process that no longer lives is taken over.
 *
 * @param lock The file that stands for it while it is done.
 * @param onWait Called once if there is somebody to wait for, with its process id.
 */
export async function withLock<T>(
  lock: string,
  onWait: (process: string) => void,
  action: () => Promise<T>,
): Promise<T> {
  await mkdir(dirname(lock), { recursive: true })
  const owner = `${process.pid} ${hostname()} ${randomBytes(8).toString('hex')}`
  let waited = false
  while (!(await take(lock, owner))) {
    const holder = await readFile(lock, 'utf8').catch(() => '')
    if (holder !== '' && isGone(holder)) {
      await clear(lock, holder)
      continue
    }
    if (!waited) onWait(holder.split(' ')[0] ?? '')
    waited = true
    await sleep(pause)
  }
  try {
    return await action()
  } finally {
    await rm(lock, { force: true })
  }
}

/** The lock appears with its owner in it, or not at all: `link` fails if it is there already. */
async function take(lock: string, owner: string): Promise<boolean> {
  const own = `${lock}-${process.pid}-${randomBytes(4).toString('hex')}`
  await writeFile(own, owner)
  try {
    await link(own, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

/** Processes of other machines are never taken for gone. */
function isGone(holder: string): boolean {
  const [pid, host] = holder.split(' ')
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

/** Removes the lock of `holder`; one that somebody else took in the meantime is put back. */
async function clear(lock: string, holder: string): Promise<void> {
  const aside = `${lock}-${process.pid}-old`
  await rename(lock, aside).catch(() => undefined)
  const found = await readFile(aside, 'utf8').catch(() => holder)
  if (found !== holder) await link(aside, lock).catch(() => undefined)
  await rm(aside, { force: true })
}
