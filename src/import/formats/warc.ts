import type { CapturedPage } from './page.ts'
export async function* readWarc(_: Uint8Array): AsyncGenerator<CapturedPage> {}
