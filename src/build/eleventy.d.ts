/** The part of Eleventy's programmatic interface that is used here; the package brings no types. */
declare module '@11ty/eleventy' {
  interface UserConfig {
    addGlobalData(name: string, data: unknown): void
  }

  interface Options {
    readonly configPath: string
    readonly quietMode: boolean
    readonly config: (config: UserConfig) => void
  }

  export class Eleventy {
    constructor(input: string, output: string, options: Options)
    disableLogger(): void
    write(): Promise<unknown>
  }
}
