import type { Path } from '../urls.ts'

/** The picture that stands for the site where a page is shared: 1200 × 630 pixels. */
export const socialImage: Path = '/social.png'
