import { readFile } from 'node:fs'
import { join, normalize } from 'node:path'
import compression from 'compression'
import express, { type Response } from 'express'
import { html, toSource } from '../html/html.ts'
import { outputFile } from '../urls.ts'
import { headersFor } from './headers.ts'

/** A server for editing: it tells open pages to reload, and shows mistakes in their place. */
export interface DevelopmentServer {
  /** Shows the newest build, or what was wrong with it, to all open pages. */
  show(mistakes: string): void
}

const reloadPath = '/.reload'
const reloadTag = `<script src="${reloadPath}.js" defer></script>`
const reloadScript = `new EventSource('${reloadPath}').onmessage = () => location.reload()`

/**
 * Serves a folder with the production headers, and a script that reloads each page after a build.
 *
 * @throws {Error} If the port is taken.
 */
export async function serveDevelopment({
  folder,
  port,
}: {
  readonly folder: string
  readonly port: number
}): Promise<DevelopmentServer> {
  const listeners = new Set<Response>()
  let mistakes = ''

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
  server.use((request, response, next) => {
    response.set(headersFor(request.path)).set('Cache-Control', 'no-store')
    if (mistakes === '' || !request.accepts('html')) next()
    else response.status(500).type('html').send(mistakesPage(mistakes))
  })
  server.get(/\/$|\.html$/, (request, response, next) => {
    const path = outputFile(`/${request.path.slice(1)}`)
    readFile(join(folder, normalize(path)), 'utf8', (error, page) => {
      if (error === null) response.type('html').send(withReload(page))
      else next() // there is no such page, which the next handler says
    })
  })
  server.use(express.static(folder, { cacheControl: false, etag: false }))
  const listening = server.listen(port, 'localhost')
  await new Promise((resolve, reject) => {
    listening.once('listening', resolve).once('error', reject)
  })
  return {
    show(text) {
      mistakes = text
      for (const listener of listeners) listener.write('data: reload\n\n')
    },
  }
}

/** A page that reloads itself. */
function withReload(page: string): string {
  return page.replace('</head>', `${reloadTag}</head>`)
}

function mistakesPage(mistakes: string): string {
  return `<!doctype html>${toSource(
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Something in the content is wrong</title>
        <script src="${reloadPath}.js" defer></script>
      </head>
      <body>
        <h1>Something in the content is wrong</h1>
        <pre>${mistakes}</pre>
        <p>This page goes away as soon as it is mended.</p>
      </body>
    </html>`,
  )}`
}
