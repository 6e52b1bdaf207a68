import { revised } from '../article/version.ts'
import { illustrate, type Illustrating } from '../images/illustrate.ts'
import type { Content } from './content.ts'

/**
 * Content with the pictures of its texts in place. Articles without any are not touched, so that those
 * whose text nobody has asked for yet stay as they are.
 *
 * @throws {ContentErrors} With every picture that is missing, too large or broken.
 */
export async function illustrated(content: Content, folder: string): Promise<Content> {
  const illustrating: Illustrating = { base: content.newsroom.base, folder }
  const withPictures = content.articles.filter(({ pictures }) => pictures.length > 0)
  const done = new Map(
    (await illustrate(withPictures, illustrating)).map(({ file, body }) => [file, body]),
  )
  return {
    ...content,
    articles: content.articles.map((article) => {
      const body = done.get(article.file)
      return body === undefined ? article : revised(article, { body })
    }),
    infoPages: await illustrate(content.infoPages, illustrating),
  }
}
