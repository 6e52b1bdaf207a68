import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { contentFolder, type ContentFolder } from '../support/content-folder.ts'

const run = promisify(execFile)

/** The day of the whole errand. */
const day = '2026-11-21'

/** What the editor types. */
const older =
  '---\ntitle: Rooster Stamp a Hit\ndate: 2017-02-08\n---\n\nTwo million sheets were sold.\n'
const text = 'The paddle steamer carried eleven sacks.\n'

let content: ContentFolder
let server: ChildProcess
let address = ''

async function command(name: string, ...args: readonly string[]): Promise<string> {
  const script = [`scripts/${name}.ts`, ...args, '--content', content.path, '--date', day]
  const { stdout } = await run(process.execPath, script)
  return stdout.trim()
}

/** A port that nobody has, for the server of this test. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const found = probe.address()
  probe.close()
  if (found === null || typeof found === 'string') throw new Error('There is no free port.')
  return found.port
}

test.beforeAll(async () => {
  content = contentFolder({ 'articles/2017/2017-02-08-rooster.md': older })
  const port = await freePort()
  server = spawn(process.execPath, ['scripts/dev.ts', '--content', content.path, '--date', day], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (server.stdout !== null) await once(server.stdout, 'data')
  address = `http://localhost:${port}`
})

test.afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  content[Symbol.dispose]()
})

/** Changes a file as an editor does, while its page is open. */
function edit(file: string, change: (source: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

async function expectFound(page: Page, words: string, title: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${address}/search/?q=${encodeURIComponent(words)}`)
    await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible()
  }).toPass()
}

test('an editor adds an article, mends it, corrects it and withdraws it', async ({ page }) => {
  test.setTimeout(90_000)
  let file = ''

  await test.step('npm run new writes a draft, which the site shows as one', async () => {
    await page.goto(`${address}/`)
    file = resolve(await command('new', 'Eleven Sacks by Water', '--section', 'postman-story'))
    await expect(page.getByRole('link', { name: 'Eleven Sacks by Water' })).toBeVisible()
    await expect(page.getByText('Draft').first()).toBeVisible()
  })

  await test.step('a mistake is shown in place of the page, with what to type', async () => {
    edit(file, (source) => source.replace('section: postman-story', 'section: postman-stroy'))
    await expect(page.getByRole('heading', { name: 'One mistake in the content' })).toBeVisible()
    await expect(page.getByText('did you mean section: postman-story ?')).toBeVisible()
  })

  await test.step('the text is written, npm run check has nothing to say', async () => {
    edit(file, (source) =>
      source
        .replace('postman-stroy', 'postman-story')
        .replace('draft: true\n', '')
        .replace('Write the text here.\n', text),
    )
    const checked: unknown = JSON.parse(await command('check', '--json'))
    expect(checked).toMatchObject({ mistakes: [] })
  })

  await test.step('it stands on the home page and is found by search', async () => {
    await expect(page.getByRole('link', { name: 'Eleven Sacks by Water' })).toBeVisible()
    await expectFound(page, 'paddle steamer', 'Eleven Sacks by Water')
  })

  const url = `${address}/news/2026/11/eleven-sacks-by-water/`

  await test.step('a correction is announced on its page and on that of all corrections', async () => {
    await page.goto(url)
    edit(file, (source) =>
      source
        .replace('eleven sacks', 'twelve sacks')
        .replace(
          'slug:',
          `updates: [{ date: ${day}, kind: correction, note: "Twelve, not eleven." }]\nslug:`,
        ),
    )
    await expect(page.getByText('carried twelve sacks').first()).toBeVisible()
    await expect(page.getByText('Twelve, not eleven.').first()).toBeVisible()
    await page.goto(`${address}/corrections/`)
    await expect(page.getByText('Twelve, not eleven.')).toBeVisible()
  })

  await test.step('it is withdrawn: a notice stands above it, and it is in no list', async () => {
    await page.goto(url)
    edit(file, (source) =>
      source.replace(
        'slug:',
        `status: withdrawn\nstatus_date: ${day}\nstatus_reason: "It was another boat."\nslug:`,
      ),
    )
    await expect(page.getByText('It was another boat.').first()).toBeVisible()
    await page.goto(`${address}/`)
    await expect(page.getByRole('link', { name: 'Rooster Stamp a Hit' }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Eleven Sacks by Water' })).toHaveCount(0)
    await page.goto(`${address}/withdrawn/`)
    await expect(page.getByRole('link', { name: 'Eleven Sacks by Water' })).toBeVisible()
  })
})
