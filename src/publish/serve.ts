import { createServer, type Server } from 'node:http'
import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { findInside } from '../inside.ts'
import { href, normalPath, outputFile, type Base } from '../urls.ts'
import type { Answers } from './answers.ts'
import { compressible } from './content-types.ts'
import { headerRules, headersFor, type HeaderRule, type Headers } from './headers.ts'
import { isForHosts } from './hosts/hosts.ts'
import { listenLocally, refuseOtherHosts } from './local.ts'

/** What is served, and where. */
export interface Serving {
  readonly folder: string
  /** Its path is taken off every address; what lies outside of it is not found. */
  readonly base: Pick<Base, 'path'>
  readonly answers: Answers
  readonly port: number
}

/** So that who sends slowly, or much, holds nothing up. Sizes in bytes, times in milliseconds. */
const limits = {
  maxHeaderSize: 8192,
  headersTimeout: 5000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 2000,
}

/** Files are asked for by ETag; times of change differ between builds of the same bytes. */
const sending = { cacheControl: false, lastModified: false, dotfiles: 'allow' } as const

/** Of hidden files only what the web has agreed upon, such as `.well-known/security.txt`. */
const hidden = /(?:^|[/\\])\.(?!well-known[/\\])/

/**
 * Serves a built site with its production headers, to this machine only.
 *
 * @returns The server, once it listens.
 * @throws {Error} If the port is taken.
 */
export async function serveSite(serving: Serving): Promise<Server> {
  const server = createServer(limits, siteServer(serving))
  await listenLocally(server, serving.port)
  return server
}

function siteServer({ folder, base, answers }: Serving): Express {
  const rules = headerRules(answers)
  const redirects = new Map(answers.redirects.map(({ from, to }) => [from, to]))
  const gone = new Set<string>(answers.gone)
  const server = express()
  server.disable('x-powered-by')
  server.use(refuseOtherHosts)
  server.use(readOnly(rules))
  server.use(compression({ filter: isWorthCompressing }))
  server.use(base.path, (request, response, next) => {
    const path = normalPath(`/${request.path.slice(1)}`)
    const target = redirects.get(path)
    setHeaders(response, headersFor(path, rules))
    if (target !== undefined) response.redirect(301, href(base, target))
    else if (gone.has(path)) sendPage(response.status(410), folder, outputFile(path))
    else next()
  })
  server.use(base.path, onlyFilesOf(folder))
  server.use(base.path, express.static(folder, { ...sending, fallthrough: false }))
  server.use((_request, response) => notFound(response, folder, rules))
  server.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next(error)
    else if (isRangeError(error)) response.status(416).set(error.headers).end()
    else notFound(response, folder, rules) // Express would show the place of the code
  })
  return server
}

/** Whether a part was asked for that the file does not have. Its headers say how long the file is. */
function isRangeError(error: unknown): error is { headers: Record<string, string> } {
  return error instanceof Error && 'status' in error && error.status === 416 && 'headers' in error
}

/** A site of files is read, and nothing else. */
function readOnly(rules: readonly HeaderRule[]) {
  return ({ method }: Request, response: Response, next: NextFunction): void => {
    if (method === 'GET' || method === 'HEAD') next()
    else {
      setHeaders(response, headersFor('/', rules))
      response.status(405).set('Allow', 'GET, HEAD').end()
    }
  }
}

/** Part of a file is sent as it is, because its place is counted in the bytes of the file. */
function isWorthCompressing(
  { headers }: { headers: Request['headers'] },
  response: Response,
): boolean {
  const type = String(response.getHeader('Content-Type')).replace(/;.*/, '')
  return headers.range === undefined && compressible.includes(type)
}

/** Passes over what is hidden or for hosts only, by whatever spelling, and what a link brings in from outside of the folder. */
function onlyFilesOf(folder: string) {
  const root = realpathSync.native(folder)
  return ({ path }: Request, _response: Response, next: NextFunction): void => {
    const found = findInside(root, outputFile(`/${path.slice(1)}`))
    const name = found.kind === 'file' ? relative(root, found.path) : ''
    const isNone = isForHosts(name) || hidden.test(name) || found.kind === 'outside'
    next(isNone ? new Error('no file of the site') : undefined)
  }
}

function notFound(response: Response, folder: string, rules: readonly HeaderRule[]): void {
  setHeaders(response, headersFor('/404.html', rules))
  sendPage(response.status(404), folder, '404.html')
}

function sendPage(response: Response, folder: string, file: string): void {
  response.sendFile(file, { root: folder, ...sending, acceptRanges: false })
}

/** As they are: Express would add a charset to types that have none. */
function setHeaders(response: Response, headers: Headers): void {
  response.setHeaders(new Map(Object.entries(headers)))
}
