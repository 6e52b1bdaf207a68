import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A server that was started by a test. */
export interface Running {
  /** `http://127.0.0.1:41234` */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Whether Debian's nginx, or another, can be started here. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Serves a built site by nginx on a free port of this machine, with the file that was made for it. */
export async function startNginx(site: string, basePath: string): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-nginx-'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, site, basePath))
  const root = join(folder, 'root')
  if (basePath !== '/') {
    const place = join(root, decodeURIComponent(basePath))
    mkdirSync(dirname(place), { recursive: true })
    cpSync(site, place, { recursive: true })
  }
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'])
  let said = ''
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  await answers(port).catch(() => {
    throw new Error(`nginx did not start: ${said}`)
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, site: string, basePath: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  return `
daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
events { worker_connections 512; }
http {
  access_log off;
  ${paths}
  server {
    listen 127.0.0.1:${port};
    root ${basePath === '/' ? site : join(folder, 'root')};
    include ${site}/_nginx.conf;
  }
}
`
}

/** Waits until something answers on a port. */
async function answers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    await setTimeout(50)
  }
  throw new Error(`Nothing listens on port ${port}.`)
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}
