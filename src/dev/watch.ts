import { statSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/** Several files are often saved at once. */
const settleMilliseconds = 30

/** A new folder is watched a moment after it was made; what was written into it before goes unseen. */
const newFolderMilliseconds = 250

/** Editors write beside the file first. */
const passing = /(~|\.sw[px]|\.tmp|\/\.#[^/]*|\/4913)$/

/** Calls `action` after each burst of changes below some folders, with all that changed. */
export function watchAll(
  folders: readonly string[],
  action: (paths: readonly string[]) => void,
): readonly FSWatcher[] {
  let timer: NodeJS.Timeout | undefined
  const changed = new Set<string>()
  const tell = (): void => {
    const paths = [...changed]
    changed.clear()
    action(paths)
  }
  return folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      const path = join(folder, name ?? '')
      if (passing.test(path)) return
      if (isFolder(path)) setTimeout(action, newFolderMilliseconds, [path])
      changed.add(path)
      clearTimeout(timer)
      timer = setTimeout(tell, settleMilliseconds)
    }),
  )
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
