import { withBody } from '../article/version.ts'
import { illustrate, illustratorsOf, type Illustrating } from '../images/illustrate.ts'
import type { Content } from './content.ts'

/**
 * Content with the pictures of its texts in place. Articles without any are not touched, so that those
 * whose text nobody has asked for yet stay as they are; of the others too, no text stays in memory.
 *
 * @throws {ContentErrors} With every picture that is missing, too large or broken.
 */
export async function illustrated(content: Content, folder: string): Promise<Content> {
  const illustrating: Illustrating = { base: content.newsroom.base, folder }
  const withPictures = content.articles.filter(({ pictures }) => pictures.length > 0)
  const illustrators = await illustratorsOf(withPictures, illustrating)
  const done = new Map(
    withPictures.map((article, index) => {
      const illustrator = illustrators[index]
      return [article, illustrator ? withBody(article, illustrator) : article]
    }),
  )
  return {
    ...content,
    articles: content.articles.map((article) => done.get(article) ?? article),
    infoPages: await illustrate(content.infoPages, illustrating),
  }
}
