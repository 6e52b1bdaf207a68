import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startDev, type DevServer } from '../support/dev-server.ts'
import { copyProject, type ProjectCopy } from '../support/project.ts'
import { saves } from '../support/saves.ts'

/** Until a page must show what was saved, in milliseconds. */
const soon = { timeout: 10_000, interval: 20 }

let project: ProjectCopy
let server: DevServer

beforeAll(async () => {
  project = copyProject()
  mkdirSync(path('mail/articles/2019'), { recursive: true })
  writeFileSync(path('mail/articles/2019/mail.md'), articleOf('First'))
  server = await startDev(project.path, '--content', 'mail', '--date', '2026-11-21')
}, 60_000)

afterAll(async () => {
  await server[Symbol.asyncDispose]()
  project[Symbol.dispose]()
})

function path(name: string): string {
  return join(project.path, name)
}

function articleOf(title: string, slug = 'mail'): string {
  return `---\ntitle: ${title}\ndate: 2019-09-09\nslug: ${slug}\n---\n\nThe mail came.\n`
}

/** The style sheet of the site as it is now. */
async function style(): Promise<string> {
  const [href = ''] = /\/assets\/[^"]+\.css/.exec(await server.text('/')) ?? []
  return server.text(href)
}

describe('npm run dev shows', () => {
  test.each(Object.entries(saves))('an article that is saved %s', async (way, save) => {
    const file = path('mail/articles/2019/mail.md')
    for (const title of [`Once ${way}`, `Twice ${way}`]) {
      save(file, articleOf(title))
      await vi.waitFor(async () => {
        expect(await server.text('/news/2019/09/mail/')).toContain(`<h1>${title}</h1>`)
      }, soon)
    }
    writeFileSync(file, articleOf(`And in place after ${way}`))
    await vi.waitFor(async () => {
      expect(await server.text('/news/2019/09/mail/')).toContain(`And in place after ${way}`)
    }, soon)
  })

  test('an article in a new folder, until it is deleted', async () => {
    const address = '/news/2019/09/sampan/'
    expect(await server.text(address)).not.toContain('Sampan')
    mkdirSync(path('mail/articles/2027/05'), { recursive: true })
    writeFileSync(path('mail/articles/2027/05/sampan.md'), articleOf('Sampan', 'sampan'))
    await vi.waitFor(async () => expect(await server.text(address)).toContain('Sampan'), soon)
    rmSync(path('mail/articles/2027'), { recursive: true })
    await vi.waitFor(async () => expect(await server.text(address)).not.toContain('Sampan'), soon)
  })

  test.each([
    {
      file: 'content/newsroom.yaml',
      from: 'China Post Newsroom',
      to: 'A changed newsroom',
      shown: () => server.text('/'),
    },
    {
      file: 'layouts/footer.ts',
      from: 'class="footer"',
      to: 'class="footer changed"',
      shown: () => server.text('/'),
    },
    {
      file: 'layouts/styles/tokens.css',
      from: ':root',
      to: ':root, .changed',
      shown: style,
    },
  ])('what $file says, though it is replaced twice', async ({ file, from, to, shown }) => {
    const before = readFileSync(path(file), 'utf8')
    const save = saves['by a hidden file that takes its place']
    save(path(file), before.replaceAll(from, to))
    await vi.waitFor(async () => expect(await shown()).toContain('changed'), soon)
    save(path(file), before)
    await vi.waitFor(async () => expect(await shown()).not.toContain('changed'), soon)
  })
})
