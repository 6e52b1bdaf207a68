import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A browser to start, as Playwright's launch options have it. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

/** The Chromium of the system, or where there is none, the one that comes with the packages. */
export async function findChromium(): Promise<Browser> {
  const installed = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  for (const executable of installed) {
    if (existsSync(executable) && (await starts(executable))) return browser(executable, {})
  }
  return packagedChromium(await unpackChromium())
}

/** Unpacks the Chromium of `@sparticuz/chromium`, unless it is there from an earlier run. */
async function unpackChromium(): Promise<string> {
  const main = import.meta.resolve('@sparticuz/chromium')
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL('../package.json', main), 'utf8'),
  )
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  // Unpacked aside, so that a folder of this name is complete, whoever else unpacks meanwhile.
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(`${folder}-`)
  try {
    await inflateInto(staging, main)
    await writeFile(join(staging, 'fonts/fonts.conf'), fontConfiguration(join(folder, 'fonts')))
    await rename(staging, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return folder
}

/** The package unpacks into the temporary folder of its process, so it gets a process of its own. */
async function inflateInto(folder: string, main: string): Promise<void> {
  const program = `
    const [main, archives] = process.argv.slice(1)
    const { inflate } = await import(main)
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(names.map((name) => inflate(archives + name)))`
  const archives = fileURLToPath(new URL('../bin/', main))
  await run(process.execPath, ['--input-type=module', '--eval', program, main, archives], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  })
}

/** The fonts that come along, for a system that has none. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}

async function packagedChromium(folder: string): Promise<Browser> {
  const executable = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') }
  // Where the system lacks libnss3, the libraries that come along take its place.
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  return browser(executable, { ...fonts, ...((await starts(executable)) ? {} : libraries) })
}

async function starts(executable: string): Promise<boolean> {
  return run(executable, ['--version']).then(
    () => true,
    () => false,
  )
}

function browser(executablePath: string, additions: Readonly<Record<string, string>>): Browser {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: { ...Object.fromEntries(inherited), ...additions },
  }
}
