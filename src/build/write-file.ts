import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { outputFile, type Path } from '../urls.ts'

/** Writes what is served at a path into the output folder. */
export function writeFileAt(path: Path, content: string | Uint8Array, output: string): void {
  const file = join(output, outputFile(path))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
