import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Save = (file: string, text: string) => void

/** How programs save a file that is there already. */
export const saves = {
  'in place': writeFileSync,
  /** Sublime Text, Kate, JetBrains, Syncthing. */
  'by a hidden file that takes its place': (file, text) => {
    const other = join(dirname(file), '.saving.tmp')
    writeFileSync(other, text)
    renameSync(other, file)
  },
  /** Vim with its defaults, which first tries whether it may write there. */
  'by renaming the old file and writing anew': (file, text) => {
    const trial = join(dirname(file), '4913')
    writeFileSync(trial, '')
    rmSync(trial)
    renameSync(file, `${file}~`)
    writeFileSync(file, text)
    rmSync(`${file}~`)
  },
  /** `git checkout`. */
  'by deleting and creating': (file, text) => {
    rmSync(file)
    writeFileSync(file, text)
  },
  /** `sed -i`. */
  'by a file of another name that takes its place': (file, text) => {
    const other = join(dirname(file), 'sedYp1q2X')
    writeFileSync(other, text)
    renameSync(other, file)
  },
  /** gedit, with a backup. */
  'by a stream that takes its place': (file, text) => {
    const other = join(dirname(file), '.goutputstream-YP1Q2X')
    writeFileSync(other, text)
    copyFileSync(file, `${file}~`)
    renameSync(other, file)
  },
} as const satisfies Record<string, Save>
