import { mkdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { attempting } from '../../src/store/attempt.ts'

test('What cannot be done is told of once, and nothing is done after it', () => {
  const said: string[] = []
  const attempt = attempting('.cache/store', (line) => said.push(line))
  attempt(() => readFileSync('nowhere'))
  attempt(() => readFileSync('nowhere'))
  attempt(() => mkdirSync('/never/made'))
  expect(said).toEqual(['.cache/store cannot be written (ENOENT): the next build will start anew.'])
})

test('A bug is not taken for a disk that is full', () => {
  const attempt = attempting('.cache/store', () => undefined)
  expect(() =>
    attempt(() => {
      throw new TypeError('a bug')
    }),
  ).toThrow('a bug')
})
