import type { Archive } from '../archive/archive.ts'
import type { Article } from '../article/article.ts'

/** What an article is about: the topics that its editor listed and those that its text matches. */
export function topicNames(
  article: Article,
  { subjects }: Pick<Archive, 'subjects'>,
): readonly string[] {
  return subjects.get(article.url)?.topics.map(({ name }) => name) ?? article.topics
}
