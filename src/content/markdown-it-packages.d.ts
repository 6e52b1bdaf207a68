/** The plugins of markdown-it bring no types of their own. */
declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'

  export default function footnote(markdown: MarkdownIt): void
}

declare module 'markdown-it-container' {
  import type MarkdownIt from 'markdown-it'
  import type { Token } from 'markdown-it'

  interface ContainerOptions {
    readonly validate: (words: string) => boolean
    readonly render: (tokens: readonly Token[], index: number) => string
  }

  export default function container(
    markdown: MarkdownIt,
    name: string,
    options: ContainerOptions,
  ): void
}
