import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files by path, within a folder of their own. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder of temporary files, for one test; `using` removes it. */
export interface ContentFolder extends Disposable {
  readonly path: string
  write(files: Files): void
}

export function contentFolder(files: Files): ContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'newsroom-content-'))
  const write = (more: Files): void => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  write(files)
  return {
    path,
    write,
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
