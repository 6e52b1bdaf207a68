import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A line to a server that is as slow as a telephone's in the country. */
export interface SlowLine extends AsyncDisposable {
  readonly port: number
}

/** All connections share the width of the line. */
export interface LineSpeed {
  /** Thousands of bits a second, in either direction. */
  readonly kilobits: number
  /** Milliseconds there and back. */
  readonly roundTrip: number
}

const packet = 1460

/** Opens a line to a port of this machine. What a browser's own tools slow down is the page alone, not its workers. */
export async function openSlowLine(target: number, speed: LineSpeed): Promise<SlowLine> {
  const sockets = new Set<Socket>()
  let freeAt = 0
  /** Milliseconds until some bytes have arrived. */
  const delayOf = (bytes: number): number => {
    const now = Date.now()
    freeAt = Math.max(now, freeAt) + (bytes * 8) / speed.kilobits
    return freeAt - now + speed.roundTrip / 2
  }
  const server = createServer((near) => {
    const far = connect(target, 'localhost')
    // The first packet of a connection waits for the handshake.
    const opened = Date.now() + speed.roundTrip
    pass(near, far, () => Math.max(0, opened - Date.now()) + speed.roundTrip / 2)
    pass(far, near, delayOf)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        sockets.delete(socket)
      })
    }
  })
  await listening(server)
  return {
    port: portOf(server.address()),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** Passes on what comes, packet by packet, in order and late. */
function pass(from: Socket, to: Socket, delayOf: (bytes: number) => number): void {
  let last = Promise.resolve()
  const passOn = async (before: Promise<void>, part: Uint8Array, due: number): Promise<void> => {
    await before
    await wait(due - Date.now())
    if (!to.destroyed) to.write(part)
  }
  const end = async (before: Promise<void>): Promise<void> => {
    await before
    to.end()
  }
  from.on('data', (data) => {
    for (let start = 0; start < data.length; start += packet) {
      const part = data.subarray(start, start + packet)
      last = passOn(last, part, Date.now() + delayOf(part.length))
    }
  })
  from.on('end', () => void end(last))
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, milliseconds))
  })
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  return address.port
}
