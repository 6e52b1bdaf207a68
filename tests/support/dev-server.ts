import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './nginx.ts'

/** `npm run dev`, once it answers. */
export interface DevServer extends AsyncDisposable {
  /** `http://localhost:41234` */
  readonly origin: string
  /** The text that stands at a path now. */
  text(path: string): Promise<string>
}

/**
 * Starts the server for editing in a process of its own.
 *
 * @param root The project's folder.
 * @param args As after `npm run dev --`.
 */
export async function startDev(root: string, ...args: readonly string[]): Promise<DevServer> {
  const port = await freePort()
  const server = spawn(process.execPath, ['scripts/dev.ts', ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'], // mistakes are made on purpose, and shown in the browser too
  })
  await once(server.stdout, 'data')
  const origin = `http://localhost:${port}`
  return {
    origin,
    async text(path) {
      const response = await fetch(origin + path)
      return response.text()
    },
    async [Symbol.asyncDispose]() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}
