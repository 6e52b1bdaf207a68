/** The part of Eleventy's programmatic interface that is used here; the package brings no types. */
declare module '@11ty/eleventy' {
  interface UserConfig {
    /** Measures what the configuration adds, and says so when it takes long. */
    readonly benchmarks: { readonly config: { setIsVerbose(isVerbose: boolean): void } }
    addGlobalData(name: string, data: unknown): void
    /** The plugin runs after the configuration file. */
    addPlugin(plugin: (config: UserConfig) => void): void
    /** `eleventy.beforeConfig` comes after the configuration file, and before all plugins. */
    on(event: 'eleventy.beforeConfig', action: () => void): void
    addTransform(
      name: string,
      transform: (
        this: { readonly page: { readonly url: `/${string}` } },
        source: string,
      ) => string,
    ): void
  }

  interface Options {
    readonly configPath: string
    readonly quietMode: boolean
    readonly config: (config: UserConfig) => void
  }

  export class Eleventy {
    constructor(input: string, output: string | undefined, options: Options)
    disableLogger(): void
    toJSON(): Promise<unknown>
  }
}
