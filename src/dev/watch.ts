import { lstatSync, readdirSync, realpathSync, type Dirent, type Stats } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'

/** Several files are often saved at once. */
const settleMilliseconds = 60

/** Until Chokidar is expected to watch a new folder. What comes into it between its look and its watch it loses. */
const newFolderMilliseconds = 500

/** Between two looks at a file that the system does not watch. */
const pollMilliseconds = 1000

/** What Vim, Kate, JetBrains and `sed -i` write beside a file before it takes the place of the old one. */
const passing = /(~|\.tmp|___jb_(tmp|old)___)$|^(4913\d*|sed\w{6})$/

/** What to type when the system watches no more files, by the code of its error. */
const fixes: Readonly<Record<string, string>> = {
  ENOSPC: 'sudo sysctl fs.inotify.max_user_watches=1048576',
  EMFILE:
    process.platform === 'linux'
      ? 'sudo sysctl fs.inotify.max_user_instances=1024'
      : 'ulimit -n 65536',
}

/**
 * Calls `action` after each burst of changes below some folders. Every save is seen, whether it was written
 * in place or another file took the place of the old one. Links are not followed.
 *
 * @param folders Absolute; each must exist.
 * @param action Is told the paths of all files that came, went or changed, as they begin with the folders; or the
 *   path of a folder if anything in it may have changed.
 * @param warn Is told, in words, if changes will be seen late or not at all.
 * @returns Once every later change is seen. Disposed of, it watches no more.
 */
export async function watchAll(
  folders: readonly string[],
  action: (paths: readonly string[]) => void,
  warn: (message: string) => void,
): Promise<AsyncDisposable> {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const paths = [...changed]
    changed.clear()
    action(paths)
  }
  const note = (path: string): void => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, settleMilliseconds)
  }
  const watched = folders.map((folder) => new WatchedFolder(folder, note, warn))
  await Promise.all(watched.map(({ ready }) => ready))
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(watched.map(async (folder) => folder.close()))
      clearTimeout(timer)
    },
  }
}

/** Everything below a folder, watched by Chokidar, which begins anew when it can no longer see all of it. */
class WatchedFolder {
  /** Fulfilled once all changes are seen. */
  ready: Promise<void>
  readonly #folder: string
  /** Of this one Chokidar is told: a folder that is a link it would not follow. */
  readonly #real: string
  readonly #note: (path: string) => void
  readonly #warn: (message: string) => void
  #usePolling = false
  #watcher: FSWatcher

  constructor(folder: string, note: (path: string) => void, warn: (message: string) => void) {
    this.#folder = folder
    this.#real = realpathSync(folder)
    this.#note = note
    this.#warn = warn
    this.#watcher = this.#open()
    this.ready = readinessOf(this.#watcher)
  }

  async close(): Promise<void> {
    await this.ready
    await this.#watcher.close()
  }

  #open(): FSWatcher {
    const changed = (path: string): void =>
      this.#note(join(this.#folder, relative(this.#real, path)))
    const watcher = watch(this.#real, {
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false, // its notion of what editors write is tried on whole paths
      ignored: (path, stats) => path !== this.#real && isIgnored(path, stats),
      usePolling: this.#usePolling,
      interval: pollMilliseconds,
      binaryInterval: pollMilliseconds,
    })
    watcher.on('add', changed).on('change', changed).on('unlink', changed)
    const lookInto = (path: string): void => {
      setTimeout(() => this.#lookInto(path, watcher), newFolderMilliseconds).unref()
    }
    watcher.on('addDir', lookInto)
    watcher.on('error', (error) => this.#fail(error))
    // Chokidar drops events that come close together. The system's own say more often what is true.
    watcher.on('raw', (event, name: unknown, at) => {
      const path = pathOf(name, at)
      if (path === undefined) return
      const stats = lstatSync(path, { throwIfNoEntry: false })
      if (stats?.isDirectory() !== true) {
        if (!isPassing(path)) changed(path)
      } else if (event === 'rename') {
        // Another folder may have taken the place of this one, whose files Chokidar would go on to watch.
        if (path in watcher.getWatched()) this.#again(watcher)
        else lookInto(path)
      }
    })
    return watcher
  }

  /** Begins anew if a new folder holds what Chokidar did not see. */
  #lookInto(folder: string, watcher: FSWatcher): void {
    if (watcher.closed || !isFolder(folder)) return
    const seen = watcher.getWatched()[folder] ?? []
    const isUnseen = (entry: Dirent): boolean =>
      entry.isFile() && !isPassing(entry.name) && !seen.includes(entry.name)
    const isWatched = folder in watcher.getWatched()
    if (!isWatched || readdirSync(folder, { withFileTypes: true }).some(isUnseen))
      this.#again(watcher)
  }

  /** Begins anew, unless somebody did so before. What changes meanwhile nobody tells, so that anything may have. */
  #again(old: FSWatcher): void {
    const opened = this.ready
    this.ready = (async () => {
      await opened
      if (old !== this.#watcher) return
      await old.close()
      this.#watcher = this.#open()
      await readinessOf(this.#watcher)
      this.#note(this.#folder)
    })()
  }

  #fail(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const fix = fixes[code]
    if (fix === undefined) this.#warn(`Some changes may go unseen: ${String(error)}`)
    else if (!this.#usePolling) {
      this.#usePolling = true
      this.#warn(
        `The system watches no more files; changes in ${this.#folder} are looked for once a second.\n  fix: ${fix}`,
      )
      this.#again(this.#watcher)
    }
  }
}

async function readinessOf(watcher: FSWatcher): Promise<void> {
  return new Promise((resolve) => {
    watcher.once('ready', resolve)
  })
}

/** What changed, by an event as the system tells it; nothing if the event does not say. */
function pathOf(name: unknown, at: unknown): string | undefined {
  if (typeof at !== 'object' || at === null || !('watchedPath' in at)) return undefined
  const watched = String(at.watchedPath)
  return typeof name === 'string' && isFolder(watched) ? join(watched, name) : watched
}

/** Files that are no content, and what Git keeps for itself. Articles may stand in other hidden folders. */
function isIgnored(path: string, stats: Stats | undefined): boolean {
  const isFile = stats !== undefined && !stats.isDirectory()
  return basename(path) === '.git' || (isFile && isPassing(path))
}

/** Whether a file, by its name, is one that editors write for themselves. */
function isPassing(path: string): boolean {
  const name = basename(path)
  return name.startsWith('.') || passing.test(name)
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
