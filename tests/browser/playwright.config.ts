import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { families } from './fonts.ts'

// Workers read this file too, and have to ask the same server as everybody else.
const port = (process.env['TEST_SITE_PORT'] ??= String(await freePort()))
const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * How pages look depends on the fonts; all else is tried with those of one family. The widest finds most faults, so the
 * others are left to `npm run test:long`, which is what `@long` says.
 */
const layouts = ['first-screen.spec.ts', 'fonts.spec.ts', 'layout.spec.ts']
const [widest, ...others] = families
const chromium = await findChromium(widest)

/** Real readers' errands, in a real browser, on the real content as `npm start` serves it. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 4, // they wait for pages more than they compute
  timeout: 30_000,
  expect: { timeout: 10_000 }, // on a machine that may be busy
  use: {
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: widest, use: { launchOptions: chromium } },
    ...(await Promise.all(
      others.map(async (family) => ({
        name: `${family} @long`,
        testMatch: layouts,
        use: { launchOptions: await findChromium(family) },
      })),
    )),
    {
      name: 'no letter below 24 pixels @long',
      testMatch: 'layout.spec.ts',
      use: {
        launchOptions: {
          ...chromium,
          args: [...chromium.args, '--blink-settings=minimumFontSize=24'],
        },
      },
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/start.ts --output .cache/browser-site --base-url http://localhost:${port}/`,
    cwd: root,
    env: { PORT: port },
    url: `http://localhost:${port}/`,
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
