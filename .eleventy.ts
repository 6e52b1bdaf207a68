/** What this file needs of Eleventy, which comes without types. */
interface Eleventy {
  addTemplateFormats(format: string): void
  addExtension(format: string, options: { key: string }): void
  setUseGitIgnore(use: boolean): void
}

/**
 * How Eleventy renders the site. Nothing is decided here: `src/build` reads the content and hands it
 * over as global data, the routes paginate over it, and the layouts make HTML of it.
 *
 * Transforms, of plugins too, see the pages that Eleventy renders: all but those of articles and the further pages of
 * lists. A change of this file makes all pages anew, and so does one of code beside it, in `src` or in `layouts`: keep
 * there what you import here.
 */
export default function configure(eleventy: Eleventy): void {
  eleventy.addTemplateFormats('11ty.ts')
  eleventy.addExtension('11ty.ts', { key: '11ty.js' })
  eleventy.setUseGitIgnore(false)
}

export const config = {
  // Input and output are named by `src/build`; there are no includes and no data files.
  dir: { includes: '_none', layouts: '_none', data: '_none' },
  templateFormats: ['11ty.ts'],
  markdownTemplateEngine: false, // an article that quotes {{ braces }} is text, not code
  htmlTemplateEngine: false,
}
