import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mayBeOutput } from '../../src/build/own-output.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a build may have for its own', () => {
  test('a folder that does not exist', () => {
    expect(mayBeOutput(join(folder, 'site'))).toBe(true)
  })

  test('an empty folder', () => {
    expect(mayBeOutput(folder)).toBe(true)
  })

  test('a folder that holds a site', () => {
    writeFileSync(join(folder, 'manifest.json'), '{}')
    writeFileSync(join(folder, 'index.html'), '')
    expect(mayBeOutput(folder)).toBe(true)
  })

  test('no folder that holds anything else', () => {
    mkdirSync(join(folder, 'photographs'))
    expect(mayBeOutput(folder)).toBe(false)
  })

  test('no file', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(mayBeOutput(join(folder, 'file'))).toBe(false)
  })
})
