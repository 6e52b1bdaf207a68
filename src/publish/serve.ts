import type { Server } from 'node:http'
import compression from 'compression'
import express, { type Express, type Response } from 'express'
import type { Base } from '../urls.ts'
import { headersFor } from './headers.ts'

/** What is served, and where. */
export interface Serving {
  readonly folder: string
  /** Its path is taken off every address; what lies outside of it is not found. */
  readonly base: Pick<Base, 'path'>
  readonly port: number
}

/**
 * Serves a built site with its production headers, to this machine only.
 *
 * @returns The server, once it listens.
 * @throws {Error} If the port is taken.
 */
export async function serveSite(serving: Serving): Promise<Server> {
  const server = siteServer(serving).listen(serving.port, 'localhost')
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject)
  })
  return server
}

function siteServer({ folder, base }: Serving): Express {
  const server = express()
  server.disable('x-powered-by')
  server.use(compression())
  server.use(base.path, (request, response, next) => {
    response.set(headersFor(request.path))
    next()
  })
  server.use(base.path, express.static(folder, { cacheControl: false, lastModified: false }))
  server.use((_request, response) => notFound(response, folder))
  return server
}

function notFound(response: Response, folder: string): void {
  response.status(404).set(headersFor('/404.html'))
  response.sendFile('404.html', { root: folder, cacheControl: false, lastModified: false })
}
