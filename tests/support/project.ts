import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a build needs of the project. */
const parts = [
  '.eleventy.ts',
  'layouts',
  'package.json',
  'package-lock.json',
  'scripts',
  'src',
  'tsconfig.json',
  'content/newsroom.yaml',
  'content/vocabulary.yaml',
  'content/pages',
]

/** A copy of the project whose code and content a test can change; `using` removes it. */
export interface ProjectCopy extends Disposable {
  readonly path: string
  /** Runs a command of it, with what it prints on standard output as the result. */
  run(script: string, ...args: readonly string[]): Promise<string>
}

export function copyProject(): ProjectCopy {
  const path = mkdtempSync(join(tmpdir(), 'newsroom-project-'))
  for (const part of parts) cpSync(part, join(path, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(path, 'node_modules'))
  return {
    path,
    async run(script, ...args) {
      const { stdout } = await run(process.execPath, [join('scripts', script), ...args], {
        cwd: path,
      })
      return stdout
    },
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
