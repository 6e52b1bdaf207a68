import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFile, type Path } from '../../urls.ts'

/** How an address answered. */
export interface Reply {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly bytes: Buffer
}

/** What is proven: a folder, or a site that answers. */
export interface Target {
  /** As it was given on the command line. */
  readonly name: string
  /** Whether it has headers and statuses of its own. */
  readonly isLive: boolean
  /** @param follow Whether redirects are followed. */
  readonly ask: (path: Path, follow: boolean) => Promise<Reply>
}

const patience = 30_000

/** A built folder, whose files answer as they are. */
export function folderTarget(folder: string): Target {
  return {
    name: folder,
    isLive: false,
    ask: async (path) => {
      const bytes = await readFile(join(folder, outputFile(path))).catch(() => undefined)
      return {
        status: bytes === undefined ? 404 : 200,
        header: () => null,
        bytes: bytes ?? Buffer.alloc(0),
      }
    },
  }
}

/**
 * A site on the web.
 *
 * @param base Its front page, with the closing slash.
 */
export function liveTarget(base: string): Target {
  return {
    name: base,
    isLive: true,
    ask: async (path, follow) => {
      const response = await fetchTwice(base + path.slice(1), follow)
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        bytes: Buffer.from(await response.arrayBuffer()),
      }
    },
  }
}

/** A connection that breaks once in ten thousand is no fault of the site. */
async function fetchTwice(url: string, follow: boolean): Promise<Response> {
  const ask = async (): Promise<Response> =>
    fetch(url, {
      redirect: follow ? 'follow' : 'manual',
      signal: AbortSignal.timeout(patience),
    })
  try {
    return await ask()
  } catch {
    return ask()
  }
}
