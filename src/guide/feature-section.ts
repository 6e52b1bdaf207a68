import { features } from './features.ts'

/** Each feature as it is written, and as it is shown, in Markdown. */
export function featureSection(): string {
  return features
    .map(
      ({ title, about, markdown }) =>
        `### ${title}\n\n${about}\n\n\`\`\`md\n${markdown}\n\`\`\`\n\n${markdown}\n`,
    )
    .join('\n')
}
