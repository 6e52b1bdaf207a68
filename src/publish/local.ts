import { once } from 'node:events'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer } from 'node:net'
import type { NextFunction, Request, Response } from 'express'

/**
 * Makes a server listen to this machine only, at both of its addresses, since `localhost` may lead to either.
 *
 * @throws {Error} If the port is taken at one of them.
 */
export async function listenLocally(server: Server, port: number): Promise<void> {
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const other = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    server.emit('connection', socket)
  })
  server.once('close', () => other.close())
  try {
    await once(other.listen(portOf(server), '::1'), 'listening')
  } catch (error) {
    if (!isTaken(error)) return // this machine knows no IPv6
    server.close()
    throw error
  }
}

/**
 * Makes sure that a server could listen, before anything is made for it.
 *
 * @returns The port; for 0, one that is free.
 * @throws {Error} If the port is taken.
 */
export async function expectFree(port: number): Promise<number> {
  const server = createHttpServer()
  await listenLocally(server, port)
  const free = portOf(server)
  server.close()
  return free
}

/**
 * Answers nobody who asks for another host than this machine: the page of a stranger could make a name of
 * its own lead here, and then read everything (DNS rebinding).
 */
export function refuseOtherHosts(
  { url, headers, socket }: Request,
  response: Response,
  next: NextFunction,
): void {
  // A full address counts more than the header.
  const [, host = headers.host] = /^https?:\/\/([^/?#]*)/i.exec(url) ?? []
  if (isLocalHost(host ?? '')) next()
  else {
    response
      .status(421)
      .set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      .type('txt')
      .send(
        `This server answers on its own machine only. Open  http://localhost:${socket.localPort}/  there.\n`,
      )
  }
}

/** Whether a `Host` is that of this machine: `localhost`, a name below it, or one of its two addresses. */
export function isLocalHost(host: string): boolean {
  if (!/^[\w.:[\]-]+$/.test(host)) return false // not a host alone
  const name = URL.parse(`http://${host}`)?.hostname.replace(/\.$/, '') ?? ''
  return /^((.+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(name)
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
