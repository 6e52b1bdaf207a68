import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask } from '../support/ask.ts'
import { startDev, type DevServer } from '../support/dev-server.ts'
import { copyProject, type ProjectCopy } from '../support/project.ts'
import { freePort } from '../support/nginx.ts'
import { provenance, sha256Of } from '../support/published.ts'
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

describe('npm run dev goes on', () => {
  test.each([
    {
      what: 'a style sheet that cannot be bundled',
      file: 'layouts/styles/site.css',
      from: '@import',
      to: '@import "nosuch.css";\n@import',
      says: 'nosuch.css',
    },
    {
      what: 'a layout that cannot be read',
      file: 'layouts/footer.ts',
      from: 'import',
      to: 'const = wrong\nimport',
      says: 'Expected',
    },
    {
      what: 'a layout that throws',
      file: 'layouts/footer.ts',
      from: 'return html`<footer',
      to: "throw new Error('An idle layout')\n  return html`<footer",
      says: 'An idle layout',
    },
  ])('after $what, which is shown until it is mended', async ({ file, from, to, says }) => {
    const before = readFileSync(path(file), 'utf8')
    expect(before).toContain(from)
    writeFileSync(path(file), before.replace(from, to))
    await vi.waitFor(async () => {
      const page = await server.text('/')
      expect(page).toContain('<h1>No page could be made</h1>')
      expect(page).toContain(says)
    }, soon)
    writeFileSync(path(file), before)
    await vi.waitFor(async () => expect(await server.text('/')).toContain('class="footer"'), soon)
  })

  test('beside another one of the same project', async () => {
    await using other = await startDev(project.path, '--content', 'mail', '--date', '2026-11-21')
    for (const round of [1, 2, 3]) {
      const title = `Round ${round} of two`
      writeFileSync(path('mail/articles/2019/mail.md'), articleOf(title))
      for (const one of [server, other]) {
        await vi.waitFor(async () => {
          expect(await one.text('/news/2019/09/mail/')).toContain(`<h1>${title}</h1>`)
          expect((await ask(one.origin, '/pagefind/pagefind-entry.json')).status).toBe(200)
        }, soon)
      }
    }
  })
})

describe('npm run dev answers', () => {
  test.each(['/', '/.reload', '/.reload.js', '/news/2019/09/mail/'])(
    'nobody who asks for another host, at %s',
    async (address) => {
      const headers = { Host: 'evil.example' }
      const { status, body } = await ask(server.origin, address, { headers })
      expect(status).toBe(421)
      expect(body.toString()).toContain('This server answers on its own machine only.')
    },
  )

  test('with no file of the machine, whatever an article names', async () => {
    const bytes = readFileSync('/etc/hostname')
    const file = path('mail/articles/2024/t.md')
    const field = provenance('../../../../../../../../../../etc/hostname', bytes)
    mkdirSync(path('mail/articles/2024'), { recursive: true })
    mkdirSync(path('mail/sources'), { recursive: true })
    writeFileSync(file, articleOf('Trav', 't').replace('slug:', `${field}slug:`))
    await vi.waitFor(async () => {
      expect(await server.text('/news/2019/09/t/')).toContain('<h1>Trav</h1>')
    }, soon)
    const { status } = await ask(server.origin, `/sources/${sha256Of(bytes)}.txt`)
    expect(status).toBe(404)
    rmSync(file)
  })
})

test.each(['dev', 'preview', 'start'])(
  'npm run %s ends at once, with what to type, if its port is taken',
  async (command) => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`scripts/${command}.ts`, '--content', 'mail'],
      {
        cwd: project.path,
        encoding: 'utf8',
        timeout: 10_000,
        env: { ...process.env, PORT: String(port), npm_lifecycle_event: command },
      },
    )
    other.close()
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `Port ${port} is in use.\n  fix: stop the program that uses it, or choose another one:  PORT=${port + 1} npm run ${command}\n`,
    })
  },
)
