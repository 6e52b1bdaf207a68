import { expect, test } from 'vitest'
import { Turns } from '../../src/search/turns.ts'

/** Actions that end when they are told to, and the order in which they began. */
class Actions {
  readonly begun: string[] = []
  readonly #ends = new Map<string, PromiseWithResolvers<void>>()

  of(name: string): () => Promise<string> {
    return async () => {
      this.begun.push(name)
      const end = Promise.withResolvers<void>()
      this.#ends.set(name, end)
      await end.promise
      return name
    }
  }

  end(name: string): void {
    this.#ends.get(name)?.resolve()
  }

  fail(name: string): void {
    this.#ends.get(name)?.reject(new Error(`${name} failed.`))
  }
}

/** Until all have gone on that can. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

test('no more are under way than there are turns, and who came first is next', async () => {
  const turns = new Turns(2)
  const actions = new Actions()
  const all = ['a', 'b', 'c', 'd'].map((name) => turns.take(actions.of(name)))
  await settled()
  expect(actions.begun).toEqual(['a', 'b'])
  actions.end('b')
  await settled()
  expect(actions.begun).toEqual(['a', 'b', 'c'])
  actions.end('a')
  await settled()
  actions.end('c')
  actions.end('d')
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
})

test('one that fails makes room too', async () => {
  const turns = new Turns(1)
  const actions = new Actions()
  const first = turns.take(actions.of('a'))
  const second = turns.take(actions.of('b'))
  await settled()
  actions.fail('a')
  await expect(first).rejects.toThrow('a failed.')
  await settled()
  actions.end('b')
  expect(await second).toBe('b')
})

test('one more turn is for who waits, or for who comes next', async () => {
  const turns = new Turns(1)
  const actions = new Actions()
  void turns.take(actions.of('a'))
  void turns.take(actions.of('b'))
  await settled()
  turns.addOne()
  turns.addOne()
  await settled()
  void turns.take(actions.of('c'))
  await settled()
  expect(actions.begun).toEqual(['a', 'b', 'c'])
})

test('whoever waits when all is ended is told why', async () => {
  const turns = new Turns(1)
  const actions = new Actions()
  const first = turns.take(actions.of('a'))
  const second = turns.take(actions.of('b'))
  await settled()
  turns.end(new Error('It is over.'))
  await expect(second).rejects.toThrow('It is over.')
  actions.end('a')
  expect(await first).toBe('a')
  expect(actions.begun).toEqual(['a'])
})
