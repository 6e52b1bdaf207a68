import { createServer } from 'node:http'
import compression from 'compression'
import express, { type Express, type Request, type Response } from 'express'
import { headersFor } from '../publish/headers.ts'
import { listenLocally, refuseOtherHosts } from '../publish/local.ts'
import { normalPath } from '../urls.ts'
import type { Answer } from './messages.ts'

/** A server for editing: it tells open pages to load again. Disposed of, it answers no more. */
export interface DevelopmentServer extends Disposable {
  /** Loads every open page again. */
  reload(): void
}

const reloadPath = '/.reload'
const reloadMessage = 'data: reload\n\n'
/** Each page says which edition of the site it belongs to, so that none misses a change while it loads. */
const reloadScript = `const edition = new URL(document.currentScript.src).search
new EventSource('${reloadPath}' + edition).onmessage = () => location.reload()`

/** Open pages, and how often the site has changed. */
interface Audience {
  readonly listeners: Set<Response>
  edition: number
}

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
  const audience: Audience = { listeners: new Set(), edition: 0 }
  const server = createServer(developmentServer(audience, answer))
  await listenLocally(server, port)
  return {
    reload() {
      audience.edition += 1
      for (const listener of audience.listeners) listener.write(reloadMessage)
    },
    [Symbol.dispose]() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function developmentServer(audience: Audience, answer: (path: string) => Promise<Answer>): Express {
  const server = express()
  server.disable('x-powered-by')
  server.use(refuseOtherHosts)
  server.get(reloadPath, (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write('retry: 200\n\n')
    if (request.url !== `${reloadPath}?${audience.edition}`) response.write(reloadMessage)
    audience.listeners.add(response)
    request.on('close', () => audience.listeners.delete(response))
  })
  server.get(`${reloadPath}.js`, (_request, response) => {
    response.type('js').send(reloadScript)
  })
  server.use(compression())
  const respond = async (request: Request, response: Response): Promise<void> => {
    const found = await answer(normalPath(`/${request.path.slice(1)}`))
    send(request, response, found, audience.edition)
  }
  server.use((request, response) => respond(request, response))
  return server
}

function send(
  { path }: Request,
  response: Response,
  { status, type, body }: Answer,
  edition: number,
): void {
  if (status === 301) {
    response.redirect(String(body))
    return
  }
  response.setHeaders(new Map(Object.entries(headersFor(path))))
  // A page on this machine is not asked for over https.
  response.removeHeader('Strict-Transport-Security')
  response.status(status).type(type).set('Cache-Control', 'no-store')
  if (typeof body === 'string') response.send(type === 'html' ? withReload(body, edition) : body)
  else response.send(Buffer.from(body))
}

/** A page that loads itself again. */
function withReload(page: string, edition: number): string {
  const tag = `<script src="${reloadPath}.js?${edition}" defer></script>`
  return page.replace('</head>', () => `${tag}</head>`)
}
