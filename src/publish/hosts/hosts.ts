import { cloudflare } from './cloudflare.ts'
import { githubPages } from './github-pages.ts'
import type { Host, HostFile, Publication } from './host.ts'
import { netlify } from './netlify.ts'
import { nginx } from './nginx.ts'

/** By the name that `npm run verify -- --host` takes. */
export const hosts = {
  'github-pages': githubPages,
  netlify,
  cloudflare,
  nginx,
} as const satisfies Readonly<Record<string, Host>>

export type HostName = keyof typeof hosts

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name)
}

/** The files of all hosts, so that one published folder suits each of them. */
export function hostFiles(publication: Publication): readonly HostFile[] {
  return Object.values(hosts).flatMap((host) => host.files(publication))
}

/** Whether a file of the published folder is for hosts only: `_headers`. Readers do not get it. */
export function isForHosts(file: string): boolean {
  return /^\/?_[^/]*$/.test(file)
}
