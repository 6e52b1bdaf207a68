import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolder } from '../support/content-folder.ts'

/** Clears the screen, names the window, and the same in one character of eight bits. */
const evil = 'a\u001b[2J\u001b]0;x\u0007\u009b2Jb'

/** What a command prints, on both of its outputs, whether it is content or not. */
async function printed(script: string, ...args: readonly string[]): Promise<string> {
  const command = [resolve('scripts', script), ...args]
  return new Promise((done) => {
    execFile(process.execPath, command, (_error, stdout, stderr) => done(stdout + stderr))
  })
}

const commands: Readonly<Record<string, (content: string) => Promise<string>>> = {
  drafts: async (content) => printed('drafts.ts', '--content', content),
  'drafts --json': async (content) => printed('drafts.ts', '--content', content, '--json'),
  check: async (content) => printed('check.ts', '--content', content),
  'check --json': async (content) => printed('check.ts', '--content', content, '--json'),
  new: async (content) => printed('new.ts', 'Mail', '--date', '2019-09-09', '--content', content),
  import: async (content) =>
    printed('import.ts', '--explain', '--to', join(content, 'articles'), join(content, 'captures')),
  'an option that nobody knows': async () => printed('check.ts', `--${evil}`),
}

test.each(Object.entries(commands))('%s prints nothing that a terminal obeys', async (_, print) => {
  using folder = contentFolder({
    [`articles/${evil}.md`]: '---\ntitle: Mail\ndraft: true\n---\n\nIt came.\n',
    [`articles/2-${evil}.md`]: `---\ntitle: "Mail \\u009b2J"\ndate: 2019-09-09\n---\n\nIt came.\n`,
    [`articles/3-${evil}.md`]: '---\ntitle: Other\ndate: 2019-02-30\n---\n\nIt went.\n',
    [`captures/${evil}.txt`]: `Mail ${evil}\n\nIt came ${evil} today.\n`,
  })
  mkdirSync(join(folder.path, 'sources'))
  const text = await print(folder.path)
  expect(text).toContain('u001b')
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})
