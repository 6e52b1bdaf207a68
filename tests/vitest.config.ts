import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const setupFiles = ['tests/support/fixed-seeds.ts']

/**
 * `unit` mirrors `src`; `site` builds the real content once and asks the pages; `long` is what
 * `npm run test:long` adds.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: availableParallelism() + 1, // most of them wait for commands
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/long/**', 'tests/browser/**'],
          testTimeout: 20_000, // some start a command, on a machine that may be busy
          setupFiles,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/build-site.ts'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 30 * 60_000,
          hookTimeout: 5 * 60_000, // some build sites before they begin
        },
      },
    ],
  },
})
