import type { Server } from 'node:http'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import { headersFor } from '../publish/headers.ts'
import type { Answer } from './messages.ts'

/** A server for editing: it tells open pages to load again. */
export interface DevelopmentServer {
  /** Loads every open page again. */
  reload(): void
  close(): void
}

const reloadPath = '/.reload'
const reloadTag = `<script src="${reloadPath}.js" defer></script>`
const reloadScript = `new EventSource('${reloadPath}').onmessage = () => location.reload()`

/**
 * Serves pages with the production headers, and a script that loads each again when it is told to.
 *
 * @param answer What stands at a path.
 * @throws {Error} If the port is taken.
 */
export async function serveDevelopment(
  port: number,
  answer: (path: string) => Promise<Answer>,
): Promise<DevelopmentServer> {
  const listeners = new Set<Response>()
  const server = developmentServer(listeners, answer).listen(port, 'localhost')
  await new Promise((resolve, reject) => {
    server.once('listening', resolve).once('error', reject)
  })
  return {
    reload() {
      for (const listener of listeners) listener.write('data: reload\n\n')
    },
    close() {
      closeAll(server)
    },
  }
}

function developmentServer(
  listeners: Set<Response>,
  answer: (path: string) => Promise<Answer>,
): Express {
  const server = express()
  server.disable('x-powered-by')
  server.get(reloadPath, (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write('retry: 200\n\n')
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
  })
  server.get(`${reloadPath}.js`, (_request, response) => {
    response.type('js').send(reloadScript)
  })
  server.use(compression())
  server.use((request, response) => respond(answer, request, response))
  return server
}

async function respond(
  answer: (path: string) => Promise<Answer>,
  request: Request,
  response: Response,
): Promise<void> {
  send(request, response, await answer(request.path))
}

function send({ path }: Request, response: Response, { status, type, body }: Answer): void {
  if (status === 301) {
    response.redirect(String(body))
    return
  }
  response.setHeaders(new Map(Object.entries(headersFor(path))))
  // A page on this machine is not asked for over https.
  response.removeHeader('Strict-Transport-Security')
  response.status(status).type(type).set('Cache-Control', 'no-store')
  if (typeof body === 'string') response.send(type === 'html' ? withReload(body) : body)
  else response.send(Buffer.from(body))
}

/** A page that loads itself again. */
function withReload(page: string): string {
  return page.replace('</head>', () => `${reloadTag}</head>`)
}

function closeAll(server: Server): void {
  server.close()
  server.closeAllConnections()
}
