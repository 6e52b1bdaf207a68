import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { fontConfiguration, type Family } from './fonts.ts'
import { unpackOnce } from './unpack-once.ts'

/** A browser to start, as Playwright's launch options have it. */
export interface Browser {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const main = import.meta.resolve('@sparticuz/chromium')

/**
 * The Chromium that comes with the packages. Where it does not run, the one that is installed.
 *
 * @param family All text is set in its fonts. The widest one finds most faults of a layout.
 */
export async function findChromium(family: Family = 'DejaVu'): Promise<Browser> {
  const folder = await unpackOnce(new URL('../package.json', main), inflateInto)
  const packaged = join(folder, 'chromium')
  // Where the system lacks libnss3, the libraries that come along take its place.
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  const fonts = { FONTCONFIG_FILE: await fontConfiguration(family) }
  const installed = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((path) => names.map((name) => join(path, name)))
    .filter((executable) => existsSync(executable))
  const candidates = [
    browser(packaged, fonts),
    browser(packaged, { ...fonts, ...libraries }),
    ...installed.map((executable) => browser(executable, fonts)),
  ]
  for (const candidate of candidates) if (await starts(candidate)) return candidate
  throw new Error(
    'No Chromium can be started: neither the one of the packages nor one of the PATH.',
  )
}

/** The package unpacks into the temporary folder of its process, so it gets a process of its own. */
async function inflateInto(folder: string): Promise<void> {
  const program = `
    const [main, archives] = process.argv.slice(1)
    const { inflate } = await import(main)
    const names = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(names.map((name) => inflate(archives + name)))`
  const archives = fileURLToPath(new URL('../bin/', main))
  await run(process.execPath, ['--input-type=module', '--eval', program, main, archives], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  })
}

async function starts({ executablePath, env }: Browser): Promise<boolean> {
  return run(executablePath, ['--version'], { env }).then(
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
