import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Locked {
  readonly version: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly optional?: boolean
}

interface Manifest {
  readonly license?: string | { readonly type: string }
  readonly licenses?: readonly { readonly type: string }[]
}

/** Licences under which a program may use a package and be given away. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/** Under the LGPL, but loaded as a library of its own, and no part of what is published. */
const loaded = /^@img\/sharp-libvips-/

/** These have scripts that run at installation. None is needed: everything is installed without them. */
const withScripts = new Set(['esbuild', 'fsevents', 'unrs-resolver'])

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const own: Record<string, Record<string, string> | undefined> = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** As the package states it: `MIT`, `(MIT OR GPL-2.0)`. */
function licenceOf(path: string): string {
  const text = readFileSync(join(path, 'package.json'), 'utf8')
  const { license, licenses = [] }: Manifest = JSON.parse(text)
  const stated = license ?? licenses.map(({ type }) => type).join(' OR ')
  return typeof stated === 'string' ? stated : stated.type
}

/** Whether one may choose an allowed licence, where there is a choice, and all are, where all hold. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/^\(|\)$/g, '').split(' OR ')
  return choices.some((choice) =>
    choice.split(' AND ').every((one) => allowed.has(one.replace(/[()]/g, '').trim())),
  )
}

test('every installed package has a licence of the list', () => {
  const installed = packages.filter(([path]) => existsSync(join(path, 'package.json')))
  expect(installed.length).toBeGreaterThan(200)
  const others = installed
    .filter(([path]) => !loaded.test(nameOf(path)) && !isAllowed(licenceOf(path)))
    .map(([path]) => `${nameOf(path)}: ${licenceOf(path)}`)
  expect(others).toEqual([])
})

describe('the lock file', () => {
  test('says of each package which version and which bytes, on every platform', () => {
    const loose = packages
      .filter(
        ([, { resolved, integrity = '', version }]) =>
          resolved !== undefined ||
          !integrity.startsWith('sha512-') ||
          !/^\d+\.\d+\.\d+/.test(version),
      )
      .map(([path]) => path)
    expect(loose).toEqual([])
  })

  test('holds no script of installation but those that are known to be needless', () => {
    const found = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const names = new Set(found.map(([path]) => nameOf(path)))
    expect([...names].filter((name) => !withScripts.has(name))).toEqual([])
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts ?= ?true$/m)
  })
})

test.each(['dependencies', 'devDependencies', 'optionalDependencies'])(
  'every version of %s is exact',
  (kind) => {
    const loose = Object.entries(own[kind] ?? {}).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    )
    expect(loose).toEqual([])
  },
)
